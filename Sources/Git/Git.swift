// The room Git.
