-- What an identifier meant before is asked with every fact that is shown; without this the whole table was read for it.
create index identifiers_superseded on entity.identifiers (value) where superseded_at is not null;
