"""The field's tables: kinds, verbs, keys, dates, lexicons and grades. Knows no maps."""
