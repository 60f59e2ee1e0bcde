"""Texts, dates, names and files of tables: plain functions that know no database table."""
