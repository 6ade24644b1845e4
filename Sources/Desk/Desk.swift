// The room Desk.
