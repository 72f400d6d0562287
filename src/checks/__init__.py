"""Claims -> findings: binding and one file for each kind of relation."""
