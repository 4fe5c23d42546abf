create function entity.note_changed_labels() returns trigger language plpgsql as $$
begin
    insert into entity.search_changes (entities)
    select array_agg(entity_id) from changed having count(*) > 0;
    return null;
end
$$;

create trigger search_follows_insert after insert on entity.labels
    referencing new table as changed for each statement execute function entity.note_changed_labels();
create trigger search_follows_update after update on entity.labels
    referencing new table as changed for each statement execute function entity.note_changed_labels();
create trigger search_follows_delete after delete on entity.labels
    referencing old table as changed for each statement execute function entity.note_changed_labels();
