"""Many documents: one bad document costs one document, and a run that was cut off goes on where it stopped."""
