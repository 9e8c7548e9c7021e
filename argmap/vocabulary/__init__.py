"""The field's tables: kinds, verbs, keys, dates, lexicons, schemes and grades. Knows no maps."""
