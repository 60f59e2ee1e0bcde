"""List pages: filters, facets, counts, keyset pagination, timeouts and the cache."""
