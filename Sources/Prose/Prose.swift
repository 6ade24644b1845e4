// The room Prose.
