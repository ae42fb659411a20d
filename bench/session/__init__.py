"""A whole room on one server: scripted volunteers who open lessons and answer, with human thinking times."""
