"""One function for each verb of a register of tracing; the only code that changes one."""
