"""Where the kernel leaves its settings of the installer."""
