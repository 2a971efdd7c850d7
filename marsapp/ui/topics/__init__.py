"""What is said about the topics of the workbench, the same on a page and in the picture."""
