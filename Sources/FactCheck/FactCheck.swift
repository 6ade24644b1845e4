// The room FactCheck.
