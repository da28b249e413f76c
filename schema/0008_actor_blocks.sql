-- By which blocks of names an actor is found.
CREATE INDEX actor_block_actor ON actor_block (actor);
