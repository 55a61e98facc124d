"""Reports: one module for each format, all made from one `Report`."""
