"""Pages, admin and jobs that join all apps: the only part that may import every app."""
