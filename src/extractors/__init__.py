"""bytes -> Document: the readers for HTML, PDF, page dumps and Markdown."""
