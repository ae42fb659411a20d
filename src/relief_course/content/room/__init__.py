"""The room view: a lesson as one idea or question a screen, for a wall, a clicker and no network."""
