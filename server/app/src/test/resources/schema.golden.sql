-- schema events
table event_publication
  id uuid not null
  listener_id text not null
  event_type text not null
  serialized_event text not null
  publication_date timestamp with time zone not null
  completion_date timestamp with time zone
  status text
  completion_attempts integer
  last_resubmission_date timestamp with time zone
constraint events.event_publication event_publication_pkey PRIMARY KEY (id)
CREATE INDEX event_publication_by_completion_date_idx ON events.event_publication USING btree (completion_date)
CREATE INDEX event_publication_serialized_event_hash_idx ON events.event_publication USING hash (serialized_event)
CREATE UNIQUE INDEX event_publication_pkey ON events.event_publication USING btree (id)

-- schema knowledge
table loaded_versions
  version text not null
  pack text not null
  kind text not null
  item_id text not null
  effective_from date not null
  effective_to date
  source text not null
  status text not null
  body json not null
  first_seen_at timestamp with time zone not null
table local_versions
  id bigint not null generated always as identity
  kind text not null
  item_id text not null
  effective_from date not null
  effective_to date
  source text not null
  status text not null
  body json not null
  enacted_at timestamp with time zone not null
  enacted_by text not null
constraint knowledge.loaded_versions loaded_versions_pkey PRIMARY KEY (version, pack)
constraint knowledge.loaded_versions loaded_versions_status_check CHECK ((status = ANY (ARRAY['CHECKED'::text, 'CERTAIN'::text, 'TO_VERIFY'::text, 'PLATFORM_DEFAULT'::text])))
constraint knowledge.local_versions local_versions_check CHECK ((effective_to > effective_from))
constraint knowledge.local_versions local_versions_kind_item_id_effective_from_key UNIQUE (kind, item_id, effective_from)
constraint knowledge.local_versions local_versions_pkey PRIMARY KEY (id)
constraint knowledge.local_versions local_versions_source_check CHECK ((source <> ''::text))
constraint knowledge.local_versions local_versions_status_check CHECK ((status = ANY (ARRAY['CHECKED'::text, 'CERTAIN'::text, 'TO_VERIFY'::text, 'PLATFORM_DEFAULT'::text])))
CREATE UNIQUE INDEX loaded_versions_pkey ON knowledge.loaded_versions USING btree (version, pack)
CREATE UNIQUE INDEX local_versions_kind_item_id_effective_from_key ON knowledge.local_versions USING btree (kind, item_id, effective_from)
CREATE UNIQUE INDEX local_versions_pkey ON knowledge.local_versions USING btree (id)

-- schema audit
table head
  only_row boolean not null default true
  seq bigint not null
  digest bytea not null
table heads
  number bigint not null
  size bigint not null
  root bytea not null
  at timestamp with time zone not null
  previous bytea not null
  key_id text not null
  public_key bytea not null
  signature bytea not null
table leaves
  idx bigint not null
  kind text not null
  number bigint not null
  content bytea not null
  hash bytea not null
table ledger
  only_row boolean not null default true
  log text not null
  rule text not null
  begun boolean not null
  size bigint not null
  peaks bytea not null
  heads bigint not null
table nodes
  level integer not null
  idx bigint not null
  hash bytea not null
table records
  seq bigint not null
  at timestamp with time zone not null
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  actor_unit integer
  action text not null
  object text not null
  purpose text
  details jsonb not null
  ip text
  terminal text
  trace text
  previous bytea not null
  digest bytea not null
constraint audit.head head_digest_check CHECK ((length(digest) = 32))
constraint audit.head head_only_row_check CHECK (only_row)
constraint audit.head head_pkey PRIMARY KEY (only_row)
constraint audit.heads heads_number_check CHECK ((number > 0))
constraint audit.heads heads_pkey PRIMARY KEY (number)
constraint audit.heads heads_previous_check CHECK ((length(previous) = 32))
constraint audit.heads heads_root_check CHECK ((length(root) = 32))
constraint audit.heads heads_size_check CHECK ((size >= 0))
constraint audit.leaves leaves_content_check CHECK ((length(content) = 32))
constraint audit.leaves leaves_hash_check CHECK ((length(hash) = 32))
constraint audit.leaves leaves_idx_check CHECK ((idx >= 0))
constraint audit.leaves leaves_pkey PRIMARY KEY (idx)
constraint audit.ledger ledger_heads_check CHECK ((heads >= 0))
constraint audit.ledger ledger_only_row_check CHECK (only_row)
constraint audit.ledger ledger_pkey PRIMARY KEY (only_row)
constraint audit.ledger ledger_rule_check CHECK ((rule = ANY (ARRAY['SM3'::text, 'SHA_256'::text])))
constraint audit.ledger ledger_size_check CHECK ((size >= 0))
constraint audit.nodes nodes_hash_check CHECK ((length(hash) = 32))
constraint audit.nodes nodes_idx_check CHECK ((idx >= 0))
constraint audit.nodes nodes_level_check CHECK ((level >= 8))
constraint audit.nodes nodes_pkey PRIMARY KEY (level, idx)
constraint audit.records records_digest_check CHECK ((length(digest) = 32))
constraint audit.records records_pkey PRIMARY KEY (seq)
constraint audit.records records_previous_check CHECK ((length(previous) = 32))
constraint audit.records records_seq_check CHECK ((seq > 0))
CREATE INDEX records_by_action ON audit.records USING btree (action, seq DESC)
CREATE INDEX records_by_actor ON audit.records USING btree (actor_kind, actor_id, seq DESC)
CREATE INDEX records_by_object ON audit.records USING btree (object, seq DESC)
CREATE INDEX records_by_time ON audit.records USING brin (at)
CREATE INDEX records_by_trace ON audit.records USING btree (trace) WHERE (trace IS NOT NULL)
CREATE UNIQUE INDEX head_pkey ON audit.head USING btree (only_row)
CREATE UNIQUE INDEX heads_pkey ON audit.heads USING btree (number)
CREATE UNIQUE INDEX leaves_by_record ON audit.leaves USING btree (kind, number)
CREATE UNIQUE INDEX leaves_pkey ON audit.leaves USING btree (idx)
CREATE UNIQUE INDEX ledger_pkey ON audit.ledger USING btree (only_row)
CREATE UNIQUE INDEX nodes_pkey ON audit.nodes USING btree (level, idx)
CREATE UNIQUE INDEX records_pkey ON audit.records USING btree (seq)
CREATE TRIGGER head_is_not_removed BEFORE DELETE ON audit.head FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER head_is_not_truncated BEFORE TRUNCATE ON audit.head FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER heads_are_append_only BEFORE DELETE OR UPDATE ON audit.heads FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER heads_are_not_truncated BEFORE TRUNCATE ON audit.heads FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER leaves_are_append_only BEFORE DELETE OR UPDATE ON audit.leaves FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER leaves_are_not_truncated BEFORE TRUNCATE ON audit.leaves FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER ledger_is_not_removed BEFORE DELETE ON audit.ledger FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER ledger_is_not_truncated BEFORE TRUNCATE ON audit.ledger FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER nodes_are_append_only BEFORE DELETE OR UPDATE ON audit.nodes FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER nodes_are_not_truncated BEFORE TRUNCATE ON audit.nodes FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER records_are_append_only BEFORE DELETE OR UPDATE ON audit.records FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()
CREATE TRIGGER records_are_not_truncated BEFORE TRUNCATE ON audit.records FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

-- schema vault
table persons
  ref uuid not null
  key_id text
  wrapped_key bytea
  sealed bytea
  stored_at timestamp with time zone not null
  erased_at timestamp with time zone
  erased_by text
  ground text
  phone_digest bytea
table secrets
  id uuid not null
  master_key_id text not null
  sealed bytea not null
  kept_at timestamp with time zone not null
table signing_keys
  id text not null
  certificate text not null
  algorithm text not null
  master_key_id text not null
  wrapped_key bytea not null
  made_at timestamp with time zone not null
  retired_at timestamp with time zone
constraint vault.persons persons_check CHECK (((erased_at IS NULL) = ((wrapped_key IS NOT NULL) AND (sealed IS NOT NULL))))
constraint vault.persons persons_erased_digest CHECK (((erased_at IS NULL) OR (phone_digest IS NULL)))
constraint vault.persons persons_pkey PRIMARY KEY (ref)
constraint vault.secrets secrets_pkey PRIMARY KEY (id)
constraint vault.signing_keys signing_keys_algorithm_check CHECK ((algorithm = 'SM3withSM2'::text))
constraint vault.signing_keys signing_keys_id_check CHECK ((id ~ '^[0-9a-f]{16}$'::text))
constraint vault.signing_keys signing_keys_pkey PRIMARY KEY (id)
CREATE INDEX secrets_by_master_key ON vault.secrets USING btree (master_key_id)
CREATE UNIQUE INDEX persons_pkey ON vault.persons USING btree (ref)
CREATE UNIQUE INDEX secrets_pkey ON vault.secrets USING btree (id)
CREATE UNIQUE INDEX signing_keys_one_in_use ON vault.signing_keys USING btree ((true)) WHERE (retired_at IS NULL)
CREATE UNIQUE INDEX signing_keys_pkey ON vault.signing_keys USING btree (id)

-- schema documents
table chunks
  document_id bigint not null
  n integer not null
  content bytea not null
table documents
  id bigint not null generated always as identity
  name text not null
  media_type text not null
  purpose text not null
  size bigint not null
  sha256 text not null
  sm3 text not null
  stored_at timestamp with time zone not null
  stored_by text not null
  expires_at timestamp with time zone
  expired_at timestamp with time zone
  expired_by text
  expired_ground text
constraint documents.chunks chunks_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.documents(id) DEFERRABLE INITIALLY DEFERRED
constraint documents.chunks chunks_n_check CHECK ((n >= 0))
constraint documents.chunks chunks_pkey PRIMARY KEY (document_id, n)
constraint documents.documents documents_check CHECK ((((expired_at IS NULL) = (expired_ground IS NULL)) AND ((expired_at IS NULL) = (expired_by IS NULL))))
constraint documents.documents documents_pkey PRIMARY KEY (id)
constraint documents.documents documents_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
constraint documents.documents documents_size_check CHECK ((size >= 0))
constraint documents.documents documents_sm3_check CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
CREATE INDEX documents_by_purpose ON documents.documents USING btree (purpose, id DESC)
CREATE INDEX documents_to_expire ON documents.documents USING btree (expires_at) WHERE ((expired_at IS NULL) AND (expires_at IS NOT NULL))
CREATE UNIQUE INDEX chunks_pkey ON documents.chunks USING btree (document_id, n)
CREATE UNIQUE INDEX documents_pkey ON documents.documents USING btree (id)
CREATE TRIGGER chunks_are_kept BEFORE DELETE OR UPDATE ON documents.chunks FOR EACH ROW EXECUTE FUNCTION documents.keep_chunk()
CREATE TRIGGER documents_are_kept BEFORE DELETE OR UPDATE ON documents.documents FOR EACH ROW EXECUTE FUNCTION documents.keep_document()

-- schema jobs
table jobs
  id bigint not null generated always as identity
  kind text not null
  title text not null
  parameters jsonb not null
  state text not null
  done bigint not null default 0
  total bigint not null default 0
  stage text not null default ''::text
  rate double precision not null default 0
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  actor_unit integer
  submitted_at timestamp with time zone not null default now()
  started_at timestamp with time zone
  finished_at timestamp with time zone
  cancel_asked_at timestamp with time zone
  result text
  failure text
  instance text
  holder text
  lease_until timestamp with time zone
  starts integer not null default 0
  starts_in_vain integer not null default 0
  done_at_start bigint not null default 0
constraint jobs.jobs jobs_check CHECK (((state <> 'RUNNING'::text) OR ((holder IS NOT NULL) AND (lease_until IS NOT NULL))))
constraint jobs.jobs jobs_pkey PRIMARY KEY (id)
constraint jobs.jobs jobs_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'CANCELLED'::text])))
CREATE INDEX jobs_by_actor ON jobs.jobs USING btree (actor_kind, actor_id, id DESC)
CREATE INDEX jobs_open ON jobs.jobs USING btree (kind, id) WHERE (state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]))
CREATE UNIQUE INDEX jobs_pkey ON jobs.jobs USING btree (id)

-- schema access
table accounts
  id bigint not null generated always as identity
  login text not null
  name text not null
  unit_id integer not null
  password_hash text
  password_changed_at timestamp with time zone
  must_change boolean not null default true
  state text not null default 'ACTIVE'::text
  created_at timestamp with time zone not null
  last_sign_in_at timestamp with time zone
  version integer not null default 1
table conflicts
  account_id bigint not null
  uscc text not null
  ground text not null
table coverage
  id bigint not null generated always as identity
  unit_id integer not null
  district text
  street text
  grid text
table grants
  account_id bigint not null
  role text not null
  administrative boolean not null
  granted_at timestamp with time zone not null
  granted_by text not null
table idempotency_keys
  caller text not null
  key text not null
  request_digest bytea not null
  attempt uuid not null
  begun_at timestamp with time zone not null
  took_effect boolean not null default false
  status integer
  content_type text
  location text
  etag text
  body bytea
table inspectors
  account_id bigint not null
  certificate text not null
  certificate_valid_to date not null
  specialities text[] not null default '{}'::text[]
table password_history
  id bigint not null generated always as identity
  account_id bigint not null
  password_hash text not null
  set_at timestamp with time zone not null
table provider_identities
  issuer text not null
  subject text not null
  account_id bigint not null
  claim text not null
  bound_at timestamp with time zone not null
table recovery_codes
  account_id bigint not null
  code_digest bytea not null
  used_at timestamp with time zone
table second_factors
  account_id bigint not null
  secret uuid not null
  offered_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  last_step bigint not null default 0
table sessions
  token_digest bytea not null
  account_id bigint not null
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  idle_until timestamp with time zone not null
  ends_at timestamp with time zone not null
  ended_at timestamp with time zone
  end_reason text
  ip text
  terminal text
  id bigint not null generated always as identity
table setup_links
  token_digest bytea not null
  made_at timestamp with time zone not null
  valid_until timestamp with time zone not null
  used_at timestamp with time zone
table sign_in_failures
  id bigint not null generated always as identity
  login_digest bytea not null
  ip text not null
  at timestamp with time zone not null
table sign_on_tickets
  ticket_digest bytea not null
  account_id bigint not null
  expires_at timestamp with time zone not null
  issuer text not null
  subject text not null
  claim text not null
table units
  id integer not null generated by default as identity
  code text not null
  name text not null
  kind text not null
  parent_id integer
  version integer not null default 1
constraint access.accounts accounts_login_check CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'::text))
constraint access.accounts accounts_login_key UNIQUE (login)
constraint access.accounts accounts_name_check CHECK ((name <> ''::text))
constraint access.accounts accounts_pkey PRIMARY KEY (id)
constraint access.accounts accounts_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'DISABLED'::text])))
constraint access.accounts accounts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES access.units(id)
constraint access.conflicts conflicts_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.inspectors(account_id)
constraint access.conflicts conflicts_ground_check CHECK ((ground <> ''::text))
constraint access.conflicts conflicts_pkey PRIMARY KEY (account_id, uscc, ground)
constraint access.coverage coverage_check CHECK ((num_nonnulls(district, street, grid) > 0))
constraint access.coverage coverage_check1 CHECK (((grid IS NULL) OR (street IS NULL)))
constraint access.coverage coverage_district_street_grid_key UNIQUE NULLS NOT DISTINCT (district, street, grid)
constraint access.coverage coverage_pkey PRIMARY KEY (id)
constraint access.coverage coverage_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES access.units(id)
constraint access.grants grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.grants grants_pkey PRIMARY KEY (account_id, role)
constraint access.idempotency_keys idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 128)))
constraint access.idempotency_keys idempotency_keys_pkey PRIMARY KEY (caller, key)
constraint access.idempotency_keys idempotency_keys_request_digest_check CHECK ((length(request_digest) = 32))
constraint access.inspectors inspectors_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.inspectors inspectors_certificate_check CHECK ((certificate <> ''::text))
constraint access.inspectors inspectors_certificate_key UNIQUE (certificate)
constraint access.inspectors inspectors_pkey PRIMARY KEY (account_id)
constraint access.password_history password_history_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.password_history password_history_pkey PRIMARY KEY (id)
constraint access.provider_identities provider_identities_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.provider_identities provider_identities_account_id_issuer_key UNIQUE (account_id, issuer)
constraint access.provider_identities provider_identities_issuer_check CHECK ((issuer <> ''::text))
constraint access.provider_identities provider_identities_pkey PRIMARY KEY (issuer, subject)
constraint access.provider_identities provider_identities_subject_check CHECK ((subject <> ''::text))
constraint access.recovery_codes recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.recovery_codes recovery_codes_code_digest_check CHECK ((length(code_digest) = 32))
constraint access.recovery_codes recovery_codes_pkey PRIMARY KEY (account_id, code_digest)
constraint access.second_factors second_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.second_factors second_factors_pkey PRIMARY KEY (account_id)
constraint access.sessions sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.sessions sessions_check CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
constraint access.sessions sessions_end_reason_check CHECK ((end_reason = ANY (ARRAY['SIGNED_OUT'::text, 'REPLACED'::text, 'REVOKED'::text, 'ENDED'::text])))
constraint access.sessions sessions_pkey PRIMARY KEY (token_digest)
constraint access.sessions sessions_token_digest_check CHECK ((length(token_digest) = 32))
constraint access.setup_links setup_links_pkey PRIMARY KEY (token_digest)
constraint access.setup_links setup_links_token_digest_check CHECK ((length(token_digest) = 32))
constraint access.sign_in_failures sign_in_failures_pkey PRIMARY KEY (id)
constraint access.sign_on_tickets sign_on_tickets_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.accounts(id)
constraint access.sign_on_tickets sign_on_tickets_pkey PRIMARY KEY (ticket_digest)
constraint access.units units_check CHECK (((id = 0) OR (parent_id IS DISTINCT FROM id)))
constraint access.units units_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
constraint access.units units_code_key UNIQUE (code)
constraint access.units units_kind_check CHECK ((kind = ANY (ARRAY['BUREAU'::text, 'SECTION'::text, 'STATION'::text])))
constraint access.units units_name_check CHECK ((name <> ''::text))
constraint access.units units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES access.units(id)
constraint access.units units_pkey PRIMARY KEY (id)
CREATE INDEX accounts_by_unit ON access.accounts USING btree (unit_id, id)
CREATE INDEX coverage_by_unit ON access.coverage USING btree (unit_id)
CREATE INDEX idempotency_keys_by_age ON access.idempotency_keys USING btree (begun_at)
CREATE INDEX password_history_by_account ON access.password_history USING btree (account_id, id DESC)
CREATE INDEX sessions_by_end ON access.sessions USING btree (ends_at)
CREATE INDEX sessions_open_by_account ON access.sessions USING btree (account_id, created_at) WHERE (ended_at IS NULL)
CREATE INDEX sign_in_failures_by_ip ON access.sign_in_failures USING btree (ip, at)
CREATE INDEX sign_in_failures_by_login ON access.sign_in_failures USING btree (login_digest, at)
CREATE INDEX sign_on_tickets_by_expiry ON access.sign_on_tickets USING btree (expires_at)
CREATE UNIQUE INDEX accounts_login_key ON access.accounts USING btree (login)
CREATE UNIQUE INDEX accounts_pkey ON access.accounts USING btree (id)
CREATE UNIQUE INDEX conflicts_pkey ON access.conflicts USING btree (account_id, uscc, ground)
CREATE UNIQUE INDEX coverage_district_street_grid_key ON access.coverage USING btree (district, street, grid) NULLS NOT DISTINCT
CREATE UNIQUE INDEX coverage_pkey ON access.coverage USING btree (id)
CREATE UNIQUE INDEX grants_pkey ON access.grants USING btree (account_id, role)
CREATE UNIQUE INDEX idempotency_keys_pkey ON access.idempotency_keys USING btree (caller, key)
CREATE UNIQUE INDEX inspectors_certificate_key ON access.inspectors USING btree (certificate)
CREATE UNIQUE INDEX inspectors_pkey ON access.inspectors USING btree (account_id)
CREATE UNIQUE INDEX password_history_pkey ON access.password_history USING btree (id)
CREATE UNIQUE INDEX provider_identities_account_id_issuer_key ON access.provider_identities USING btree (account_id, issuer)
CREATE UNIQUE INDEX provider_identities_pkey ON access.provider_identities USING btree (issuer, subject)
CREATE UNIQUE INDEX recovery_codes_pkey ON access.recovery_codes USING btree (account_id, code_digest)
CREATE UNIQUE INDEX second_factors_pkey ON access.second_factors USING btree (account_id)
CREATE UNIQUE INDEX sessions_by_id ON access.sessions USING btree (id)
CREATE UNIQUE INDEX sessions_pkey ON access.sessions USING btree (token_digest)
CREATE UNIQUE INDEX setup_links_pkey ON access.setup_links USING btree (token_digest)
CREATE UNIQUE INDEX sign_in_failures_pkey ON access.sign_in_failures USING btree (id)
CREATE UNIQUE INDEX sign_on_tickets_pkey ON access.sign_on_tickets USING btree (ticket_digest)
CREATE UNIQUE INDEX units_code_key ON access.units USING btree (code)
CREATE UNIQUE INDEX units_have_one_root ON access.units USING btree ((true)) WHERE ((parent_id IS NULL) AND (id <> 0))
CREATE UNIQUE INDEX units_pkey ON access.units USING btree (id)
CREATE TRIGGER accounts_are_kept BEFORE DELETE ON access.accounts FOR EACH ROW EXECUTE FUNCTION access.keep_account()
CREATE TRIGGER administrators_are_separate BEFORE INSERT OR UPDATE ON access.grants FOR EACH ROW EXECUTE FUNCTION access.separate_administrators()

-- schema revision
table drafts
  id bigint not null generated always as identity
  kind text not null
  item_id text not null
  title text not null
  based_on text not null
  effective_from date not null
  effective_to date
  source text not null
  status text not null
  body json not null
  reason text not null
  state text not null
  version integer not null default 1
  drafted_by bigint not null
  drafted_by_name text not null
  drafted_at timestamp with time zone not null
  submitted_at timestamp with time zone
  decided_by bigint
  decided_by_name text
  decided_at timestamp with time zone
  decision text
  enacted_version text
constraint revision.drafts drafts_check CHECK (((state <> 'APPROVED'::text) OR ((decided_by IS NOT NULL) AND (decided_by <> drafted_by) AND (enacted_version IS NOT NULL))))
constraint revision.drafts drafts_pkey PRIMARY KEY (id)
constraint revision.drafts drafts_reason_check CHECK ((reason <> ''::text))
constraint revision.drafts drafts_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'WITHDRAWN'::text])))
constraint revision.drafts drafts_status_check CHECK ((status = ANY (ARRAY['CHECKED'::text, 'CERTAIN'::text, 'TO_VERIFY'::text, 'PLATFORM_DEFAULT'::text])))
CREATE INDEX drafts_by_item ON revision.drafts USING btree (kind, item_id, id DESC)
CREATE INDEX drafts_by_state ON revision.drafts USING btree (state, id DESC)
CREATE UNIQUE INDEX drafts_pkey ON revision.drafts USING btree (id)

-- schema exchange
table cross_checks
  dataset text not null
  rule text not null
  field text not null
  dimension text not null
  name text not null
  checked bigint not null
  failed bigint not null
  examples jsonb not null
  checked_at timestamp with time zone not null
table folder_files
  id bigint not null generated always as identity
  source_id bigint not null
  dataset text not null
  path text not null
  sha256 text not null
  size bigint not null
  modified_at timestamp with time zone not null
  run_id bigint
  job_id bigint
  failure text
  received_at timestamp with time zone not null
  settled_at timestamp with time zone
table mappings
  dataset text not null
  header_digest text not null
  header jsonb not null
  columns jsonb not null
  saved_by text not null
  saved_at timestamp with time zone not null
table pull_marks
  run_id bigint not null
  row_number bigint not null
  source_id bigint not null
  dataset text not null
  watermark text not null
  tie_breaker text not null
table pull_positions
  source_id bigint not null
  dataset text not null
  watermark text not null
  tie_breaker text not null
  run_id bigint not null
  reached_at timestamp with time zone not null
table push_batches
  receipt text not null
  source_id bigint not null
  batch text not null
  dataset text not null
  body_sha256 text not null
  run_id bigint not null
  received_at timestamp with time zone not null
table push_nonces
  source_id bigint not null
  nonce text not null
  used_at timestamp with time zone not null
table quality_tallies
  run_id bigint not null
  rule text not null
  field text not null
  dimension text not null
  name text not null
  checked bigint not null
  failed bigint not null
table quarantine_rows
  run_id bigint not null
  row_number bigint not null
  state text not null
  version integer not null default 1
  how text not null
  effect text
  changes jsonb not null default '[]'::jsonb
  reason text not null
  return_id bigint
  decided_by text not null
  decided_at timestamp with time zone not null
table returns
  id bigint not null generated always as identity
  dataset text not null
  source text not null
  row_count integer not null
  reason text not null
  returned_by text not null
  returned_at timestamp with time zone not null
  state text not null default 'SENT'::text
  receipt text
  receipt_at timestamp with time zone
  version integer not null default 1
table row_issues
  run_id bigint not null
  row_number bigint not null
  ordinal smallint not null
  severity text not null
  field text not null
  code text not null
  given text not null
  normalised text
  reason text not null
  remedy text not null
table runs
  id bigint not null generated always as identity
  job_id bigint
  dataset text not null
  dataset_version text not null
  source text not null
  document_id bigint not null
  file_name text not null
  file_size bigint not null
  form text not null
  gzip boolean not null
  charset text not null
  byte_order_mark integer not null
  delimiter character(1) not null
  lines bigint not null
  header jsonb not null
  columns jsonb not null
  demo boolean not null
  as_of date not null
  received_at timestamp with time zone not null
  actor_kind text not null
  actor_id text not null
  actor_display text not null
  actor_unit integer
  state text not null default 'QUEUED'::text
  cursor_row bigint not null default 0
  accepted bigint not null default 0
  warned bigint not null default 0
  quarantined bigint not null default 0
  created bigint not null default 0
  updated bigint not null default 0
  unchanged bigint not null default 0
  conflicts bigint not null default 0
  started_at timestamp with time zone
  finished_at timestamp with time zone
  failure text
table source_activity
  source_id bigint not null
  next_at timestamp with time zone
  tried_at timestamp with time zone
  failure text
  failing_since timestamp with time zone
table source_secrets
  source_id bigint not null
  access_key text
  master_id text not null
  sealed bytea not null
  set_at timestamp with time zone not null
  set_by text not null
table sources
  id bigint not null generated always as identity
  code text not null
  name text not null
  owner text not null
  datasets jsonb not null
  way text not null
  promise text
  state text not null
  settings jsonb not null
  version integer not null default 1
  created_at timestamp with time zone not null
  created_by text not null
  changed_at timestamp with time zone not null
  changed_by text not null
table submissions
  id bigint not null generated always as identity
  receipt text not null
  kind text not null
  key text not null
  party bigint
  content jsonb not null
  actor_kind text not null
  actor_id text not null
  received_at timestamp with time zone not null
table topic_positions
  source_id bigint not null
  topic text not null
  partition integer not null
  next_offset bigint not null
  refused bigint not null default 0
  moved_at timestamp with time zone not null
table unfit_fields
  id bigint not null generated always as identity
  dataset text not null
  field text not null
  source text
  basis text not null
  reason text not null
  marked_by text not null
  marked_at timestamp with time zone not null
  cure text
  cured_by text
  cured_at timestamp with time zone
table value_mappings
  dataset text not null
  source text not null
  field text not null
  given text not null
  value text not null
  reason text not null
  saved_by text not null
  saved_at timestamp with time zone not null
  version integer not null default 1
constraint exchange.cross_checks cross_checks_check CHECK (((failed >= 0) AND (failed <= checked)))
constraint exchange.cross_checks cross_checks_dimension_check CHECK ((dimension = ANY (ARRAY['CONFORMITY'::text, 'COMPLETENESS'::text, 'ACCURACY'::text, 'CONSISTENCY'::text, 'TIMELINESS'::text, 'ACCESSIBILITY'::text])))
constraint exchange.cross_checks cross_checks_pkey PRIMARY KEY (dataset, rule)
constraint exchange.folder_files folder_files_pkey PRIMARY KEY (id)
constraint exchange.folder_files folder_files_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.folder_files folder_files_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.mappings mappings_pkey PRIMARY KEY (dataset, header_digest)
constraint exchange.pull_marks pull_marks_pkey PRIMARY KEY (run_id, row_number)
constraint exchange.pull_marks pull_marks_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.pull_marks pull_marks_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.pull_positions pull_positions_pkey PRIMARY KEY (source_id, dataset)
constraint exchange.pull_positions pull_positions_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.pull_positions pull_positions_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.push_batches push_batches_pkey PRIMARY KEY (receipt)
constraint exchange.push_batches push_batches_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.push_batches push_batches_source_id_batch_key UNIQUE (source_id, batch)
constraint exchange.push_batches push_batches_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.push_nonces push_nonces_pkey PRIMARY KEY (source_id, nonce)
constraint exchange.push_nonces push_nonces_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.quality_tallies quality_tallies_check CHECK (((failed >= 0) AND (failed <= checked)))
constraint exchange.quality_tallies quality_tallies_dimension_check CHECK ((dimension = ANY (ARRAY['CONFORMITY'::text, 'COMPLETENESS'::text, 'ACCURACY'::text, 'CONSISTENCY'::text, 'TIMELINESS'::text, 'ACCESSIBILITY'::text])))
constraint exchange.quality_tallies quality_tallies_pkey PRIMARY KEY (run_id, rule)
constraint exchange.quality_tallies quality_tallies_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.quarantine_rows quarantine_rows_check CHECK (((state = 'TAKEN'::text) = (effect IS NOT NULL)))
constraint exchange.quarantine_rows quarantine_rows_check1 CHECK (((state <> 'RETURNED'::text) OR (return_id IS NOT NULL)))
constraint exchange.quarantine_rows quarantine_rows_effect_check CHECK ((effect = ANY (ARRAY['NEW'::text, 'UPDATED'::text, 'UNCHANGED'::text, 'CONFLICT'::text])))
constraint exchange.quarantine_rows quarantine_rows_how_check CHECK ((how = ANY (ARRAY['CORRECTED'::text, 'ACCEPTED'::text, 'MAPPED'::text, 'RETURNED'::text, 'REOPENED'::text])))
constraint exchange.quarantine_rows quarantine_rows_pkey PRIMARY KEY (run_id, row_number)
constraint exchange.quarantine_rows quarantine_rows_return_id_fkey FOREIGN KEY (return_id) REFERENCES exchange.returns(id)
constraint exchange.quarantine_rows quarantine_rows_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.quarantine_rows quarantine_rows_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'TAKEN'::text, 'RETURNED'::text])))
constraint exchange.returns returns_check CHECK (((state = 'RECEIVED'::text) = (receipt_at IS NOT NULL)))
constraint exchange.returns returns_pkey PRIMARY KEY (id)
constraint exchange.returns returns_state_check CHECK ((state = ANY (ARRAY['SENT'::text, 'RECEIVED'::text])))
constraint exchange.row_issues row_issues_pkey PRIMARY KEY (run_id, row_number, ordinal)
constraint exchange.row_issues row_issues_run_id_fkey FOREIGN KEY (run_id) REFERENCES exchange.runs(id)
constraint exchange.row_issues row_issues_severity_check CHECK ((severity = ANY (ARRAY['QUARANTINED'::text, 'WARNED'::text, 'NOTED'::text])))
constraint exchange.runs runs_check CHECK ((((accepted + warned) + quarantined) = cursor_row))
constraint exchange.runs runs_check1 CHECK (((((created + updated) + unchanged) + conflicts) = (accepted + warned)))
constraint exchange.runs runs_form_check CHECK ((form = ANY (ARRAY['DELIMITED'::text, 'WORKBOOK'::text])))
constraint exchange.runs runs_pkey PRIMARY KEY (id)
constraint exchange.runs runs_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'CANCELLED'::text, 'FAILED'::text])))
constraint exchange.source_activity source_activity_pkey PRIMARY KEY (source_id)
constraint exchange.source_activity source_activity_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.source_secrets source_secrets_access_key_key UNIQUE (access_key)
constraint exchange.source_secrets source_secrets_pkey PRIMARY KEY (source_id)
constraint exchange.source_secrets source_secrets_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.sources sources_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
constraint exchange.sources sources_code_key UNIQUE (code)
constraint exchange.sources sources_pkey PRIMARY KEY (id)
constraint exchange.sources sources_state_check CHECK ((state = ANY (ARRAY['ENABLED'::text, 'PAUSED'::text])))
constraint exchange.sources sources_way_check CHECK ((way = ANY (ARRAY['UPLOAD'::text, 'FOLDER'::text, 'JDBC'::text, 'PUSH'::text, 'KAFKA'::text])))
constraint exchange.submissions submissions_kind_key_key UNIQUE (kind, key)
constraint exchange.submissions submissions_pkey PRIMARY KEY (id)
constraint exchange.submissions submissions_receipt_key UNIQUE (receipt)
constraint exchange.topic_positions topic_positions_pkey PRIMARY KEY (source_id, topic, partition)
constraint exchange.topic_positions topic_positions_source_id_fkey FOREIGN KEY (source_id) REFERENCES exchange.sources(id)
constraint exchange.unfit_fields unfit_fields_basis_check CHECK ((basis = ANY (ARRAY['PERSON'::text, 'THRESHOLD'::text])))
constraint exchange.unfit_fields unfit_fields_check CHECK ((((cured_at IS NULL) = (cure IS NULL)) AND ((cured_at IS NULL) = (cured_by IS NULL))))
constraint exchange.unfit_fields unfit_fields_pkey PRIMARY KEY (id)
constraint exchange.value_mappings value_mappings_pkey PRIMARY KEY (dataset, source, field, given)
CREATE INDEX folder_files_unsettled ON exchange.folder_files USING btree (source_id) WHERE (settled_at IS NULL)
CREATE INDEX push_nonces_by_time ON exchange.push_nonces USING btree (source_id, used_at)
CREATE INDEX quarantine_rows_by_return ON exchange.quarantine_rows USING btree (return_id) WHERE (return_id IS NOT NULL)
CREATE INDEX quarantine_rows_by_state ON exchange.quarantine_rows USING btree (state, decided_at DESC, run_id, row_number)
CREATE INDEX row_issues_by_code ON exchange.row_issues USING btree (run_id, severity, code, row_number, ordinal)
CREATE INDEX row_issues_quarantined ON exchange.row_issues USING btree (run_id DESC, row_number) WHERE ((severity = 'QUARANTINED'::text) AND (ordinal = 0))
CREATE INDEX runs_by_job ON exchange.runs USING btree (job_id)
CREATE INDEX runs_by_source ON exchange.runs USING btree (source, id DESC)
CREATE UNIQUE INDEX cross_checks_pkey ON exchange.cross_checks USING btree (dataset, rule)
CREATE UNIQUE INDEX folder_files_by_content ON exchange.folder_files USING btree (source_id, dataset, sha256) WHERE (failure IS NULL)
CREATE UNIQUE INDEX folder_files_pkey ON exchange.folder_files USING btree (id)
CREATE UNIQUE INDEX mappings_pkey ON exchange.mappings USING btree (dataset, header_digest)
CREATE UNIQUE INDEX pull_marks_pkey ON exchange.pull_marks USING btree (run_id, row_number)
CREATE UNIQUE INDEX pull_positions_pkey ON exchange.pull_positions USING btree (source_id, dataset)
CREATE UNIQUE INDEX push_batches_pkey ON exchange.push_batches USING btree (receipt)
CREATE UNIQUE INDEX push_batches_source_id_batch_key ON exchange.push_batches USING btree (source_id, batch)
CREATE UNIQUE INDEX push_nonces_pkey ON exchange.push_nonces USING btree (source_id, nonce)
CREATE UNIQUE INDEX quality_tallies_pkey ON exchange.quality_tallies USING btree (run_id, rule)
CREATE UNIQUE INDEX quarantine_rows_pkey ON exchange.quarantine_rows USING btree (run_id, row_number)
CREATE UNIQUE INDEX returns_pkey ON exchange.returns USING btree (id)
CREATE UNIQUE INDEX row_issues_pkey ON exchange.row_issues USING btree (run_id, row_number, ordinal)
CREATE UNIQUE INDEX runs_pkey ON exchange.runs USING btree (id)
CREATE UNIQUE INDEX source_activity_pkey ON exchange.source_activity USING btree (source_id)
CREATE UNIQUE INDEX source_secrets_access_key_key ON exchange.source_secrets USING btree (access_key)
CREATE UNIQUE INDEX source_secrets_pkey ON exchange.source_secrets USING btree (source_id)
CREATE UNIQUE INDEX sources_code_key ON exchange.sources USING btree (code)
CREATE UNIQUE INDEX sources_pkey ON exchange.sources USING btree (id)
CREATE UNIQUE INDEX submissions_kind_key_key ON exchange.submissions USING btree (kind, key)
CREATE UNIQUE INDEX submissions_pkey ON exchange.submissions USING btree (id)
CREATE UNIQUE INDEX submissions_receipt_key ON exchange.submissions USING btree (receipt)
CREATE UNIQUE INDEX topic_positions_pkey ON exchange.topic_positions USING btree (source_id, topic, partition)
CREATE UNIQUE INDEX unfit_fields_open ON exchange.unfit_fields USING btree (dataset, field, COALESCE(source, ''::text), basis) WHERE (cured_at IS NULL)
CREATE UNIQUE INDEX unfit_fields_pkey ON exchange.unfit_fields USING btree (id)
CREATE UNIQUE INDEX value_mappings_pkey ON exchange.value_mappings USING btree (dataset, source, field, given)

-- schema entity
table conflicts
  id bigint not null generated always as identity
  entity_id bigint not null
  source text not null
  standing_digest bytea not null
  digest bytea not null
  given jsonb not null
  normalised jsonb not null
  person uuid
  valid_from date not null
  run_id bigint not null
  row_number bigint not null
  opened_at timestamp with time zone not null
  choice text
  reason text
  resolved_by text
  resolved_at timestamp with time zone
table entities
  id bigint not null generated always as identity
  uscc text
  name text not null
  initials text not null
  kind text not null
  status text not null
  established date
  capital_fen bigint
  currency character(3)
  industry text
  district text
  street text
  grid text
  address text
  unit_id integer not null
  unit_basis text not null
  bureau_id integer not null
  demo boolean not null
  person uuid
  version integer not null default 1
  registered_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  merged_into bigint
  industry_derived character(2)
  industry_confidence numeric(3,2)
table identifiers
  scheme text not null
  value text not null
  entity_id bigint not null
  valid_from date not null default '-infinity'::date
  valid_to date
  recorded_at timestamp with time zone not null
  superseded_at timestamp with time zone
  home_id bigint
table labels
  entity_id bigint not null
  unit_id integer not null
  grade character(1) not null
table match_candidates
  id bigint not null generated always as identity
  left_id bigint not null
  right_id bigint not null
  probability double precision not null
  model text not null
  waterfall text not null
  left_digest bytea not null
  right_digest bytea not null
  state text not null
  version integer not null default 1
  found_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by text
  reason text
  merge_id bigint
table match_models
  version text not null
  parameters text not null
  records bigint not null
  learned_at timestamp with time zone not null
table match_runs
  job_id bigint not null
  since timestamp with time zone
  model text
  last_id bigint not null default 0
  total bigint not null default 0
  compared bigint not null default 0
  proposed integer not null default 0
  merged integer not null default 0
  lapsed integer not null default 0
  started_at timestamp with time zone not null
  finished_at timestamp with time zone
table merges
  id bigint not null generated always as identity
  survivor_id bigint not null
  merged_id bigint not null
  candidate_id bigint
  basis text not null
  rule text not null
  own jsonb not null
  merged_at timestamp with time zone not null
  merged_by text not null
  reason text not null
  unmerged_at timestamp with time zone
  unmerged_by text
  unmerge_reason text
table register_entries
  id bigint not null generated always as identity
  entity_id bigint not null
  source text not null
  digest bytea not null
  given jsonb not null
  normalised jsonb not null
  person uuid
  valid_from date not null
  recorded_at timestamp with time zone not null
  run_id bigint not null
  row_number bigint not null
  superseded_at timestamp with time zone
  superseded_how text
table salts
  id integer not null
  salt bytea not null
table search_changes
  id bigint not null generated always as identity
  tx xid8 not null default pg_current_xact_id()
  entities bigint[] not null
  noted_at timestamp with time zone not null default clock_timestamp()
table views
  id bigint not null generated always as identity
  account_id bigint not null
  label text not null
  query text not null
  saved_at timestamp with time zone not null
constraint entity.conflicts conflicts_check CHECK (((choice IS NULL) = (resolved_at IS NULL)))
constraint entity.conflicts conflicts_choice_check CHECK ((choice = ANY (ARRAY['STANDING'::text, 'CHALLENGER'::text])))
constraint entity.conflicts conflicts_entity_id_source_digest_key UNIQUE (entity_id, source, digest)
constraint entity.conflicts conflicts_pkey PRIMARY KEY (id)
constraint entity.entities entities_check CHECK (((industry_derived IS NULL) = (industry_confidence IS NULL)))
constraint entity.entities entities_industry_confidence_check CHECK (((industry_confidence >= (0)::numeric) AND (industry_confidence <= (1)::numeric)))
constraint entity.entities entities_pkey PRIMARY KEY (id)
constraint entity.entities entities_unit_basis_check CHECK ((unit_basis = ANY (ARRAY['RULE'::text, 'DESK'::text])))
constraint entity.identifiers identifiers_scheme_check CHECK ((scheme = ANY (ARRAY['USCC'::text, 'REGISTRATION_NUMBER'::text, 'LOCAL'::text])))
constraint entity.labels labels_grade_check CHECK ((grade = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, '-'::bpchar])))
constraint entity.labels labels_pkey PRIMARY KEY (entity_id)
constraint entity.match_candidates match_candidates_check CHECK ((left_id < right_id))
constraint entity.match_candidates match_candidates_check1 CHECK (((state = ANY (ARRAY['OPEN'::text, 'LAPSED'::text])) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL) AND (reason IS NOT NULL))))
constraint entity.match_candidates match_candidates_left_id_right_id_key UNIQUE (left_id, right_id)
constraint entity.match_candidates match_candidates_pkey PRIMARY KEY (id)
constraint entity.match_candidates match_candidates_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
constraint entity.match_candidates match_candidates_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DEFERRED'::text, 'SAME'::text, 'DIFFERENT'::text, 'LAPSED'::text])))
constraint entity.match_models match_models_pkey PRIMARY KEY (version)
constraint entity.match_runs match_runs_pkey PRIMARY KEY (job_id)
constraint entity.merges merges_basis_check CHECK ((basis = ANY (ARRAY['DESK'::text, 'MATCHER'::text])))
constraint entity.merges merges_check CHECK ((survivor_id <> merged_id))
constraint entity.merges merges_check1 CHECK ((((unmerged_at IS NULL) = (unmerged_by IS NULL)) AND ((unmerged_at IS NULL) = (unmerge_reason IS NULL))))
constraint entity.merges merges_pkey PRIMARY KEY (id)
constraint entity.register_entries register_entries_check CHECK (((superseded_at IS NULL) = (superseded_how IS NULL)))
constraint entity.register_entries register_entries_pkey PRIMARY KEY (id)
constraint entity.register_entries register_entries_superseded_how_check CHECK ((superseded_how = ANY (ARRAY['LATER'::text, 'CORRECTED'::text])))
constraint entity.salts salts_id_check CHECK ((id = 1))
constraint entity.salts salts_pkey PRIMARY KEY (id)
constraint entity.search_changes search_changes_pkey PRIMARY KEY (id)
constraint entity.views views_pkey PRIMARY KEY (id)
CREATE INDEX conflicts_open ON entity.conflicts USING btree (id) WHERE (choice IS NULL)
CREATE INDEX entities_by_unit ON entity.entities USING btree (unit_id, id DESC)
CREATE INDEX entities_by_unit_and_code ON entity.entities USING btree (unit_id, uscc)
CREATE INDEX identifiers_by_entity ON entity.identifiers USING btree (entity_id)
CREATE INDEX identifiers_superseded ON entity.identifiers USING btree (value) WHERE (superseded_at IS NOT NULL)
CREATE INDEX labels_by_unit_and_grade ON entity.labels USING btree (unit_id, grade, entity_id DESC)
CREATE INDEX match_candidates_by_right ON entity.match_candidates USING btree (right_id)
CREATE INDEX match_candidates_by_state ON entity.match_candidates USING btree (state, probability DESC, id DESC)
CREATE INDEX merges_by_merged ON entity.merges USING btree (merged_id, id)
CREATE INDEX merges_by_survivor ON entity.merges USING btree (survivor_id, id)
CREATE INDEX register_entries_by_entity ON entity.register_entries USING btree (entity_id)
CREATE INDEX search_changes_by_time ON entity.search_changes USING btree (noted_at)
CREATE INDEX search_changes_by_tx ON entity.search_changes USING btree (tx, id)
CREATE INDEX views_by_account ON entity.views USING btree (account_id, id)
CREATE UNIQUE INDEX conflicts_entity_id_source_digest_key ON entity.conflicts USING btree (entity_id, source, digest)
CREATE UNIQUE INDEX conflicts_pkey ON entity.conflicts USING btree (id)
CREATE UNIQUE INDEX entities_pkey ON entity.entities USING btree (id)
CREATE UNIQUE INDEX identifiers_current ON entity.identifiers USING btree (value, scheme) WHERE (superseded_at IS NULL)
CREATE UNIQUE INDEX labels_pkey ON entity.labels USING btree (entity_id)
CREATE UNIQUE INDEX match_candidates_left_id_right_id_key ON entity.match_candidates USING btree (left_id, right_id)
CREATE UNIQUE INDEX match_candidates_pkey ON entity.match_candidates USING btree (id)
CREATE UNIQUE INDEX match_models_pkey ON entity.match_models USING btree (version)
CREATE UNIQUE INDEX match_runs_pkey ON entity.match_runs USING btree (job_id)
CREATE UNIQUE INDEX merges_active ON entity.merges USING btree (merged_id) WHERE (unmerged_at IS NULL)
CREATE UNIQUE INDEX merges_pkey ON entity.merges USING btree (id)
CREATE UNIQUE INDEX register_entries_pkey ON entity.register_entries USING btree (id)
CREATE UNIQUE INDEX salts_pkey ON entity.salts USING btree (id)
CREATE UNIQUE INDEX search_changes_pkey ON entity.search_changes USING btree (id)
CREATE UNIQUE INDEX views_pkey ON entity.views USING btree (id)
CREATE TRIGGER search_follows_delete AFTER DELETE ON entity.entities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_entities()
CREATE TRIGGER search_follows_delete AFTER DELETE ON entity.labels REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_labels()
CREATE TRIGGER search_follows_insert AFTER INSERT ON entity.entities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_entities()
CREATE TRIGGER search_follows_insert AFTER INSERT ON entity.labels REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_labels()
CREATE TRIGGER search_follows_update AFTER UPDATE ON entity.entities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_entities()
CREATE TRIGGER search_follows_update AFTER UPDATE ON entity.labels REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entity.note_changed_labels()

-- schema dossier
table fact_subjects
  fact_id bigint not null
  valid_from date not null
  scheme smallint not null
  identifier text not null
  role text not null
table facts
  id bigint not null generated always as identity
  digest bigint not null
  of_fact bigint
  document_id bigint
  recorded_at timestamp with time zone not null
  valid_from date not null
  valid_to date
  type integer not null
  type_version integer not null
  source integer not null
  legal_basis integer not null
  actor integer not null
  revision integer not null
  bureau_id integer not null
  unit_id integer not null
  kind text not null
  record text not null
  ground text
  attributes jsonb not null
table feeds
  type text not null
  source text not null
  first_received_at timestamp with time zone not null
  last_received_at timestamp with time zone not null
table record_conflicts
  source integer not null
  type integer not null
  record text not null
  digest bigint not null
  run_id bigint not null
  found_at timestamp with time zone not null
  attributes jsonb not null
  id bigint not null generated always as identity
  subjects jsonb
  valid_from date
  valid_to date
  choice text
  reason text
  resolved_by text
  resolved_at timestamp with time zone
table terms
  id integer not null generated always as identity
  term text not null
constraint dossier.facts facts_ground CHECK (((kind = 'original'::text) OR (ground IS NOT NULL)))
constraint dossier.facts facts_kind CHECK ((kind = ANY (ARRAY['original'::text, 'correction'::text, 'retraction'::text])))
constraint dossier.facts facts_kind_of CHECK (((kind = 'original'::text) = (of_fact IS NULL)))
constraint dossier.facts facts_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
constraint dossier.facts facts_pkey PRIMARY KEY (id)
constraint dossier.facts facts_revision CHECK ((revision > 0))
constraint dossier.feeds feeds_pkey PRIMARY KEY (type, source)
constraint dossier.record_conflicts record_conflicts_choice CHECK ((choice = ANY (ARRAY['STANDING'::text, 'CHALLENGER'::text])))
constraint dossier.record_conflicts record_conflicts_pkey PRIMARY KEY (record, source, type, digest)
constraint dossier.record_conflicts record_conflicts_resolved CHECK ((((choice IS NULL) = (resolved_at IS NULL)) AND ((choice IS NULL) = (resolved_by IS NULL)) AND ((choice IS NULL) = (reason IS NULL))))
constraint dossier.terms terms_pkey PRIMARY KEY (id)
constraint dossier.terms terms_term_key UNIQUE (term)
CREATE INDEX fact_subjects_fact ON dossier.fact_subjects USING btree (fact_id)
CREATE INDEX fact_subjects_identifier ON dossier.fact_subjects USING btree (identifier, scheme, valid_from DESC, fact_id DESC)
CREATE INDEX facts_recorded_at ON dossier.facts USING brin (recorded_at)
CREATE UNIQUE INDEX facts_key ON dossier.facts USING btree (record, source, type, revision)
CREATE UNIQUE INDEX facts_of_fact ON dossier.facts USING btree (of_fact) WHERE (of_fact IS NOT NULL)
CREATE UNIQUE INDEX facts_pkey ON dossier.facts USING btree (id)
CREATE UNIQUE INDEX feeds_pkey ON dossier.feeds USING btree (type, source)
CREATE UNIQUE INDEX record_conflicts_id ON dossier.record_conflicts USING btree (id)
CREATE UNIQUE INDEX record_conflicts_pkey ON dossier.record_conflicts USING btree (record, source, type, digest)
CREATE UNIQUE INDEX terms_pkey ON dossier.terms USING btree (id)
CREATE UNIQUE INDEX terms_term_key ON dossier.terms USING btree (term)
CREATE TRIGGER fact_subjects_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON dossier.fact_subjects FOR EACH STATEMENT EXECUTE FUNCTION dossier.refuse_change()
CREATE TRIGGER facts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON dossier.facts FOR EACH STATEMENT EXECUTE FUNCTION dossier.refuse_change()

-- schema matter
table assignees
  account_id bigint not null
  matter_id bigint not null
table log
  id bigint not null generated always as identity
  matter_id bigint not null
  at timestamp with time zone not null
  change text not null
  actor text not null
  details jsonb not null
table matters
  id bigint not null generated always as identity
  kind text not null
  kind_label text not null
  subject text not null
  title text not null
  number text
  party_id bigint
  bureau_id integer not null
  unit_id integer not null
  opened_at timestamp with time zone not null
  opened_by bigint
  deadline jsonb
  due date
  sort_on date not null generated always as 
CASE
    WHEN (due IS NOT NULL) THEN due
    WHEN (deadline IS NULL) THEN '9999-12-30'::date
    ELSE '9999-12-31'::date
END
  next_step text not null
  next_label text not null
  link text not null
  state text not null default 'open'::text
  closed_at timestamp with time zone
  outcome text
  version integer not null default 1
constraint matter.assignees assignees_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter.matters(id)
constraint matter.assignees assignees_pkey PRIMARY KEY (account_id, matter_id)
constraint matter.log log_change CHECK ((change = ANY (ARRAY['opened'::text, 'updated'::text, 'closed'::text])))
constraint matter.log log_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter.matters(id)
constraint matter.log log_pkey PRIMARY KEY (id)
constraint matter.matters matters_closed CHECK (((state = 'closed'::text) = ((closed_at IS NOT NULL) AND (outcome IS NOT NULL))))
constraint matter.matters matters_pkey PRIMARY KEY (id)
constraint matter.matters matters_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
CREATE INDEX assignees_matter ON matter.assignees USING btree (matter_id)
CREATE INDEX log_matter ON matter.log USING btree (matter_id, id)
CREATE INDEX matters_open_opener ON matter.matters USING btree (opened_by, sort_on, id) WHERE (state = 'open'::text)
CREATE INDEX matters_open_unit ON matter.matters USING btree (unit_id, sort_on, id) WHERE (state = 'open'::text)
CREATE INDEX matters_party ON matter.matters USING btree (party_id, state, sort_on, id)
CREATE UNIQUE INDEX assignees_pkey ON matter.assignees USING btree (account_id, matter_id)
CREATE UNIQUE INDEX log_pkey ON matter.log USING btree (id)
CREATE UNIQUE INDEX matters_open_subject ON matter.matters USING btree (kind, subject) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX matters_pkey ON matter.matters USING btree (id)
CREATE TRIGGER log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON matter.log FOR EACH STATEMENT EXECUTE FUNCTION matter.refuse_change()

-- schema creditrisk
table assessments
  id bigint not null generated always as identity
  entity_id bigint not null
  run_id bigint
  known_at timestamp with time zone not null
  as_of date not null
  scorecard_id integer not null
  score integer not null
  coverage integer not null
  grade text not null
  cause text not null
  input_digest bytea not null
  input bytea not null
  explanation bytea not null
table dirty
  entity_id bigint not null
  gathered boolean not null
  marked_at timestamp with time zone not null
table grade_counts
  id bigint not null generated always as identity
  unit_id integer not null
  grade text not null
  firms bigint not null
table grades
  id bigint not null generated always as identity
  entity_id bigint not null
  assessment_id bigint not null
  run_id bigint
  from_on date not null
  to_on date
  grade text not null
  grade_before text not null
  cause text not null
  recorded_at timestamp with time zone not null
table indicatives
  entity_id bigint not null
  assessment_id bigint
  known_at timestamp with time zone not null
  as_of date not null
  scorecard_id integer not null
  input bytea
  explanation bytea
table relations
  entity_id bigint not null
  person bigint not null
table runs
  id bigint not null generated always as identity
  job_id bigint
  as_of date not null
  actor text not null
  scorecard_id integer
  state text not null
  phase text not null
  cursor_entity bigint not null default 0
  entities bigint not null default 0
  assessed bigint not null default 0
  graded bigint not null default 0
  unrated bigint not null default 0
  changed bigint not null default 0
  started_at timestamp with time zone not null
  finished_at timestamp with time zone
table scorecards
  id integer not null generated always as identity
  version text not null
  digest text not null
  body bytea not null
  first_used_at timestamp with time zone not null
table standings
  entity_id bigint not null
  address bigint
  unit_id integer not null
  serious boolean not null
  indicative_score integer
  indicative_grade text
  grade text not null default 'UNRATED'::text
  grade_before text not null default 'UNRATED'::text
  grade_since date
  grade_cause text
  score integer not null default '-1'::integer
  changed_in integer generated always as 
CASE
    WHEN (grade_before <> grade) THEN (((EXTRACT(year FROM grade_since) * (12)::numeric) + EXTRACT(month FROM grade_since)))::integer
    ELSE NULL::integer
END
constraint creditrisk.assessments assessments_grade CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'UNRATED'::text])))
constraint creditrisk.assessments assessments_pkey PRIMARY KEY (id)
constraint creditrisk.assessments assessments_score CHECK (((score >= 0) AND (score <= 10000)))
constraint creditrisk.assessments assessments_scorecard_id_fkey FOREIGN KEY (scorecard_id) REFERENCES creditrisk.scorecards(id)
constraint creditrisk.dirty dirty_pkey PRIMARY KEY (entity_id)
constraint creditrisk.grade_counts grade_counts_pkey PRIMARY KEY (id)
constraint creditrisk.grades grades_change CHECK ((grade <> grade_before))
constraint creditrisk.grades grades_grade CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'UNRATED'::text])))
constraint creditrisk.grades grades_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
constraint creditrisk.grades grades_pkey PRIMARY KEY (id)
constraint creditrisk.indicatives indicatives_kept CHECK (((assessment_id IS NULL) = ((input IS NOT NULL) AND (explanation IS NOT NULL))))
constraint creditrisk.indicatives indicatives_pkey PRIMARY KEY (entity_id)
constraint creditrisk.indicatives indicatives_scorecard_id_fkey FOREIGN KEY (scorecard_id) REFERENCES creditrisk.scorecards(id)
constraint creditrisk.relations relations_pkey PRIMARY KEY (entity_id, person)
constraint creditrisk.runs runs_phase CHECK ((phase = ANY (ARRAY['gather'::text, 'grade'::text, 'end'::text])))
constraint creditrisk.runs runs_pkey PRIMARY KEY (id)
constraint creditrisk.runs runs_scorecard_id_fkey FOREIGN KEY (scorecard_id) REFERENCES creditrisk.scorecards(id)
constraint creditrisk.runs runs_state CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
constraint creditrisk.scorecards scorecards_pkey PRIMARY KEY (id)
constraint creditrisk.scorecards scorecards_version_key UNIQUE (version)
constraint creditrisk.standings standings_grade CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'UNRATED'::text])))
constraint creditrisk.standings standings_pkey PRIMARY KEY (entity_id)
CREATE INDEX assessments_entity ON creditrisk.assessments USING btree (entity_id, id DESC)
CREATE INDEX dirty_marked ON creditrisk.dirty USING btree (marked_at)
CREATE INDEX grade_counts_unit ON creditrisk.grade_counts USING btree (unit_id)
CREATE INDEX grades_entity ON creditrisk.grades USING btree (entity_id, from_on DESC, id DESC)
CREATE INDEX relations_person ON creditrisk.relations USING btree (person, entity_id)
CREATE INDEX standings_address ON creditrisk.standings USING btree (address) WHERE (address IS NOT NULL)
CREATE INDEX standings_grade ON creditrisk.standings USING btree (grade, ((- score)), entity_id)
CREATE INDEX standings_grade_changed ON creditrisk.standings USING btree (grade, changed_in, ((- score)), entity_id) WHERE (changed_in IS NOT NULL)
CREATE INDEX standings_unit ON creditrisk.standings USING btree (unit_id, grade, ((- score)), entity_id)
CREATE INDEX standings_unit_changed ON creditrisk.standings USING btree (unit_id, grade, changed_in, ((- score)), entity_id) WHERE (changed_in IS NOT NULL)
CREATE UNIQUE INDEX assessments_pkey ON creditrisk.assessments USING btree (id)
CREATE UNIQUE INDEX dirty_pkey ON creditrisk.dirty USING btree (entity_id)
CREATE UNIQUE INDEX grade_counts_pkey ON creditrisk.grade_counts USING btree (id)
CREATE UNIQUE INDEX grades_in_force ON creditrisk.grades USING btree (entity_id) WHERE (to_on IS NULL)
CREATE UNIQUE INDEX grades_pkey ON creditrisk.grades USING btree (id)
CREATE UNIQUE INDEX indicatives_pkey ON creditrisk.indicatives USING btree (entity_id)
CREATE UNIQUE INDEX relations_pkey ON creditrisk.relations USING btree (entity_id, person)
CREATE UNIQUE INDEX runs_one_at_a_time ON creditrisk.runs USING btree ((true)) WHERE (state = 'running'::text)
CREATE UNIQUE INDEX runs_pkey ON creditrisk.runs USING btree (id)
CREATE UNIQUE INDEX scorecards_pkey ON creditrisk.scorecards USING btree (id)
CREATE UNIQUE INDEX scorecards_version_key ON creditrisk.scorecards USING btree (version)
CREATE UNIQUE INDEX standings_pkey ON creditrisk.standings USING btree (entity_id)
CREATE TRIGGER standings_added AFTER INSERT ON creditrisk.standings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION creditrisk.count_added()
CREATE TRIGGER standings_moved AFTER UPDATE ON creditrisk.standings REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION creditrisk.count_moved()
CREATE TRIGGER standings_removed AFTER DELETE ON creditrisk.standings REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION creditrisk.count_removed()

-- schema lead
table lead_log
  id bigint not null generated always as identity
  lead_id bigint not null
  from_state text
  to_state text not null
  ground text not null
  reason text
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  at timestamp with time zone not null
table leads
  id bigint not null generated always as identity
  number text not null generated always as ('XS-'::text || lpad((id)::text, 8, '0'::text))
  origin text not null
  source text not null
  record text not null
  summary text not null
  detail text not null
  entity_id bigint
  unit_id integer not null
  bureau_id integer not null
  state text not null
  version integer not null default 1
  received_at timestamp with time zone not null
  deadline jsonb not null
  due date not null
  matter_id bigint
  assignee bigint
  assignee_name text
  conclusion text
  conclusion_reason text
  transferred_to text
  concluded_by bigint
  concluded_by_name text
  concluded_at timestamp with time zone
constraint lead.lead_log lead_log_ground_check CHECK ((ground <> ''::text))
constraint lead.lead_log lead_log_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead.leads(id)
constraint lead.lead_log lead_log_pkey PRIMARY KEY (id)
constraint lead.leads leads_check CHECK (((state = 'ASSIGNED'::text) <= (assignee IS NOT NULL)))
constraint lead.leads leads_check1 CHECK (((state = 'CONCLUDED'::text) = (conclusion IS NOT NULL)))
constraint lead.leads leads_check2 CHECK (((conclusion IS NULL) = (conclusion_reason IS NULL)))
constraint lead.leads leads_check3 CHECK (((conclusion IS NULL) = (concluded_at IS NULL)))
constraint lead.leads leads_check4 CHECK (((transferred_to IS NULL) OR (conclusion = 'TRANSFERRED'::text)))
constraint lead.leads leads_conclusion_check CHECK ((conclusion = ANY (ARRAY['TO_INSPECTION'::text, 'UNFOUNDED'::text, 'TRANSFERRED'::text])))
constraint lead.leads leads_conclusion_reason_check CHECK ((conclusion_reason <> ''::text))
constraint lead.leads leads_origin_check CHECK ((origin <> ''::text))
constraint lead.leads leads_pkey PRIMARY KEY (id)
constraint lead.leads leads_record_check CHECK ((record <> ''::text))
constraint lead.leads leads_source_check CHECK ((source <> ''::text))
constraint lead.leads leads_source_record_key UNIQUE (source, record)
constraint lead.leads leads_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ASSIGNED'::text, 'CONCLUDED'::text])))
constraint lead.leads leads_summary_check CHECK ((summary <> ''::text))
constraint lead.leads leads_transferred_to_check CHECK ((transferred_to <> ''::text))
CREATE INDEX lead_log_by_lead ON lead.lead_log USING btree (lead_id, id)
CREATE INDEX leads_by_entity ON lead.leads USING btree (entity_id, id DESC)
CREATE INDEX leads_by_state ON lead.leads USING btree (state, due, id)
CREATE INDEX leads_by_unit ON lead.leads USING btree (unit_id, state, due, id)
CREATE UNIQUE INDEX lead_log_pkey ON lead.lead_log USING btree (id)
CREATE UNIQUE INDEX leads_pkey ON lead.leads USING btree (id)
CREATE UNIQUE INDEX leads_source_record_key ON lead.leads USING btree (source, record)

-- schema inspection
table arrivals
  task_id bigint not null
  arrived_at timestamp with time zone not null
  received_at timestamp with time zone not null
  certificates text[] not null
  presence text not null
  presence_note text
  scanned boolean not null
  latitude double precision
  longitude double precision
  accuracy_metres double precision
  coordinates text
  by_account bigint not null
  by_name text not null
table change_requests
  id bigint not null generated always as identity
  task_id bigint not null
  kind text not null
  reason text not null
  leaving bigint
  joining bigint
  requested_by bigint not null
  requested_by_name text not null
  requested_at timestamp with time zone not null
  decision text
  decided_by bigint
  decided_by_name text
  decided_at timestamp with time zone
  decision_reason text
table draws
  plan_id bigint not null
  drawn_at timestamp with time zone not null
  drawn_by bigint not null
  drawn_by_name text not null
  witness text not null
  source_value text not null
  source_time timestamp with time zone not null
  seed text not null
  result_digest text not null
  millis integer not null
  transcript_document bigint not null
  public_document bigint not null
table notices
  task_id bigint not null
  kind text not null
  channel text
  reason text
  document_id bigint
  given_at timestamp with time zone not null
  client_at timestamp with time zone
  by_account bigint not null
  by_name text not null
table photos
  task_id bigint not null
  client_id uuid not null
  kind text not null
  sha256 text not null
  document_id bigint not null
  taken_at timestamp with time zone not null
  received_at timestamp with time zone not null
  by_account bigint not null
table plan_numbers
  year integer not null
  last integer not null
table plans
  id bigint not null generated always as identity
  number text not null
  name text not null
  orientation text not null
  emphasis text not null
  organisation text not null
  terms jsonb not null
  items jsonb not null
  parameters jsonb not null
  parameters_version text not null
  checklist text not null
  checklist_version text not null
  visit_from date not null
  visit_to date not null
  state text not null
  version integer not null default 1
  unit_id integer not null
  bureau_id integer not null
  drafted_by bigint not null
  drafted_by_name text not null
  drafted_at timestamp with time zone not null
  approved_by bigint
  approved_by_name text
  approved_at timestamp with time zone
  idempotency_key text
table recomputations
  id bigint not null generated always as identity
  plan_id bigint not null
  at timestamp with time zone not null
  by_name text not null
  valid boolean not null
  fault text
  place text
table record_conflicts
  id bigint not null generated always as identity
  task_id bigint not null
  submission_id uuid not null
  digest text not null
  content jsonb not null
  person_ref uuid
  submitted_by bigint not null
  submitted_by_name text not null
  client_at timestamp with time zone not null
  received_at timestamp with time zone not null
table records
  id bigint not null generated always as identity
  task_id bigint not null
  revision integer not null
  submission_id uuid not null
  digest text not null
  main_code text not null
  problem_codes text[] not null
  content jsonb not null
  person_ref uuid
  submitted_by bigint not null
  submitted_by_name text not null
  client_at timestamp with time zone not null
  received_at timestamp with time zone not null
table reviews
  id bigint not null generated always as identity
  task_id bigint not null
  revision integer not null
  decision text not null
  result_code text
  reason text
  fact_id bigint
  document_id bigint
  by_account bigint not null
  by_name text not null
  at timestamp with time zone not null
table roster_entries
  plan_id bigint not null
  entity_id bigint not null
  code text not null
  name text not null
  grade text not null
  industry text not null
  stratum text
  exclusion text
  exclusion_detail text
table rosters
  plan_id bigint not null
  frozen_at timestamp with time zone not null
  frozen_by bigint not null
  frozen_by_name text not null
  pool integer not null
  excluded integer not null
  total integer not null
  commitment text not null
  sealed_input bytea not null
  commitment_document bigint not null
table seed_contributions
  plan_id bigint not null
  section integer not null
  account_id bigint not null
  account_name text not null
  commitment text not null
  committed_at timestamp with time zone not null
  nonce text
  value text
  revealed_at timestamp with time zone
table state_log
  id bigint not null generated always as identity
  subject_kind text not null
  subject_id bigint not null
  command text not null
  from_state text
  to_state text not null
  ground text not null
  reason text
  document_id bigint
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  at timestamp with time zone not null
table strata
  plan_id bigint not null
  position integer not null
  label text not null
  members jsonb not null
  eligible integer not null
  excluded integer not null
  weight text not null
  share text not null
  quota integer not null
table task_officers
  task_id bigint not null
  seat integer not null
  account_id bigint not null
  name text not null
  certificate text not null
  certificate_valid_to date not null
table tasks
  id bigint not null generated always as identity
  plan_id bigint not null
  kind text not null
  parent_id bigint
  position integer not null
  entity_id bigint not null
  uscc text not null
  entity_name text not null
  unit_id integer not null
  bureau_id integer not null
  stratum text not null
  avoided jsonb not null default '[]'::jsonb
  state text not null
  version integer not null default 1
  checklist_version text not null
  planned_on date
  deadline jsonb
  due date
  matter_id bigint
  follow_up jsonb
  record_salt uuid not null default gen_random_uuid()
  created_at timestamp with time zone not null
constraint inspection.arrivals arrivals_accuracy_metres_check CHECK ((accuracy_metres >= (0)::double precision))
constraint inspection.arrivals arrivals_certificates_check CHECK ((cardinality(certificates) = 2))
constraint inspection.arrivals arrivals_check CHECK (((latitude IS NULL) = (longitude IS NULL)))
constraint inspection.arrivals arrivals_check1 CHECK (((latitude IS NULL) = (coordinates IS NULL)))
constraint inspection.arrivals arrivals_coordinates_check CHECK ((coordinates = ANY (ARRAY['CGCS2000'::text, 'WGS84'::text, 'GCJ02'::text])))
constraint inspection.arrivals arrivals_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
constraint inspection.arrivals arrivals_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
constraint inspection.arrivals arrivals_pkey PRIMARY KEY (task_id)
constraint inspection.arrivals arrivals_presence_check CHECK ((presence = ANY (ARRAY['PRESENT'::text, 'ABSENT'::text, 'REFUSED'::text])))
constraint inspection.arrivals arrivals_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.change_requests change_requests_check CHECK (((kind = 'REASSIGN'::text) = (joining IS NOT NULL)))
constraint inspection.change_requests change_requests_check1 CHECK (((kind = 'REASSIGN'::text) OR (leaving IS NULL)))
constraint inspection.change_requests change_requests_check2 CHECK (((decided_by IS NULL) OR (decided_by <> requested_by)))
constraint inspection.change_requests change_requests_check3 CHECK (((decision IS NULL) = (decided_by IS NULL)))
constraint inspection.change_requests change_requests_decision_check CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'REFUSED'::text])))
constraint inspection.change_requests change_requests_kind_check CHECK ((kind = ANY (ARRAY['REASSIGN'::text, 'CANCEL'::text])))
constraint inspection.change_requests change_requests_pkey PRIMARY KEY (id)
constraint inspection.change_requests change_requests_reason_check CHECK ((reason <> ''::text))
constraint inspection.change_requests change_requests_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.draws draws_millis_check CHECK ((millis >= 0))
constraint inspection.draws draws_pkey PRIMARY KEY (plan_id)
constraint inspection.draws draws_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.draws draws_witness_check CHECK ((witness <> ''::text))
constraint inspection.notices notices_channel_check CHECK ((channel <> ''::text))
constraint inspection.notices notices_check CHECK (((kind = 'GIVEN'::text) = (channel IS NOT NULL)))
constraint inspection.notices notices_check1 CHECK (((kind = 'WAIVED'::text) = (reason IS NOT NULL)))
constraint inspection.notices notices_kind_check CHECK ((kind = ANY (ARRAY['GIVEN'::text, 'WAIVED'::text])))
constraint inspection.notices notices_pkey PRIMARY KEY (task_id)
constraint inspection.notices notices_reason_check CHECK ((reason <> ''::text))
constraint inspection.notices notices_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.photos photos_kind_check CHECK ((kind = ANY (ARRAY['PHOTO'::text, 'SIGNATURE'::text])))
constraint inspection.photos photos_pkey PRIMARY KEY (task_id, client_id)
constraint inspection.photos photos_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
constraint inspection.photos photos_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.plan_numbers plan_numbers_last_check CHECK ((last > 0))
constraint inspection.plan_numbers plan_numbers_pkey PRIMARY KEY (year)
constraint inspection.plans plans_check CHECK ((visit_to >= visit_from))
constraint inspection.plans plans_check1 CHECK (((approved_by IS NULL) OR (approved_by <> drafted_by)))
constraint inspection.plans plans_check2 CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
constraint inspection.plans plans_emphasis_check CHECK ((emphasis = ANY (ARRAY['KEY'::text, 'GENERAL'::text])))
constraint inspection.plans plans_idempotency_key_key UNIQUE (idempotency_key)
constraint inspection.plans plans_name_check CHECK ((name <> ''::text))
constraint inspection.plans plans_number_check CHECK ((number ~ '^CJ-\d{4}-\d{4}$'::text))
constraint inspection.plans plans_number_key UNIQUE (number)
constraint inspection.plans plans_organisation_check CHECK ((organisation = ANY (ARRAY['SINGLE'::text, 'JOINT'::text])))
constraint inspection.plans plans_orientation_check CHECK ((orientation = ANY (ARRAY['DIRECTED'::text, 'UNDIRECTED'::text])))
constraint inspection.plans plans_pkey PRIMARY KEY (id)
constraint inspection.plans plans_state_check CHECK ((state = ANY (ARRAY['PLAN'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'ROSTER_FROZEN'::text, 'DRAWN'::text, 'CLOSED'::text, 'CANCELLED'::text])))
constraint inspection.recomputations recomputations_check CHECK ((valid = (fault IS NULL)))
constraint inspection.recomputations recomputations_pkey PRIMARY KEY (id)
constraint inspection.recomputations recomputations_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.record_conflicts record_conflicts_pkey PRIMARY KEY (id)
constraint inspection.record_conflicts record_conflicts_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.record_conflicts record_conflicts_task_id_submission_id_digest_key UNIQUE (task_id, submission_id, digest)
constraint inspection.records records_pkey PRIMARY KEY (id)
constraint inspection.records records_revision_check CHECK ((revision > 0))
constraint inspection.records records_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.records records_task_id_revision_key UNIQUE (task_id, revision)
constraint inspection.records records_task_id_submission_id_key UNIQUE (task_id, submission_id)
constraint inspection.reviews reviews_check CHECK (((decision = 'APPROVED'::text) OR (reason IS NOT NULL)))
constraint inspection.reviews reviews_check1 CHECK (((decision = ANY (ARRAY['APPROVED'::text, 'CORRECTED'::text])) = (result_code IS NOT NULL)))
constraint inspection.reviews reviews_decision_check CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'RETURNED'::text, 'CORRECTED'::text, 'WITHDRAWN'::text])))
constraint inspection.reviews reviews_pkey PRIMARY KEY (id)
constraint inspection.reviews reviews_reason_check CHECK ((reason <> ''::text))
constraint inspection.reviews reviews_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.reviews reviews_task_id_revision_fkey FOREIGN KEY (task_id, revision) REFERENCES inspection.records(task_id, revision)
constraint inspection.roster_entries roster_entries_check CHECK (((exclusion IS NULL) = (exclusion_detail IS NULL)))
constraint inspection.roster_entries roster_entries_check1 CHECK (((exclusion IS NULL) = (stratum IS NOT NULL)))
constraint inspection.roster_entries roster_entries_pkey PRIMARY KEY (plan_id, entity_id)
constraint inspection.roster_entries roster_entries_plan_id_code_key UNIQUE (plan_id, code)
constraint inspection.roster_entries roster_entries_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.rosters rosters_check CHECK (((excluded >= 0) AND (excluded <= pool)))
constraint inspection.rosters rosters_check1 CHECK (((total >= 0) AND (total <= (pool - excluded))))
constraint inspection.rosters rosters_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
constraint inspection.rosters rosters_pkey PRIMARY KEY (plan_id)
constraint inspection.rosters rosters_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.rosters rosters_pool_check CHECK ((pool >= 0))
constraint inspection.seed_contributions seed_contributions_check CHECK ((revealed_at >= committed_at))
constraint inspection.seed_contributions seed_contributions_check1 CHECK (((nonce IS NULL) = (revealed_at IS NULL)))
constraint inspection.seed_contributions seed_contributions_check2 CHECK (((value IS NULL) = (revealed_at IS NULL)))
constraint inspection.seed_contributions seed_contributions_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
constraint inspection.seed_contributions seed_contributions_nonce_check CHECK ((nonce ~ '^[0-9a-f]{64}$'::text))
constraint inspection.seed_contributions seed_contributions_pkey PRIMARY KEY (plan_id, section)
constraint inspection.seed_contributions seed_contributions_plan_id_account_id_key UNIQUE (plan_id, account_id)
constraint inspection.seed_contributions seed_contributions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.state_log state_log_ground_check CHECK ((ground <> ''::text))
constraint inspection.state_log state_log_pkey PRIMARY KEY (id)
constraint inspection.state_log state_log_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['plan'::text, 'task'::text])))
constraint inspection.strata strata_check CHECK (((quota >= 0) AND (quota <= eligible)))
constraint inspection.strata strata_eligible_check CHECK ((eligible >= 0))
constraint inspection.strata strata_excluded_check CHECK ((excluded >= 0))
constraint inspection.strata strata_pkey PRIMARY KEY (plan_id, "position")
constraint inspection.strata strata_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.strata strata_plan_id_label_key UNIQUE (plan_id, label)
constraint inspection.task_officers task_officers_certificate_check CHECK ((certificate <> ''::text))
constraint inspection.task_officers task_officers_pkey PRIMARY KEY (task_id, seat)
constraint inspection.task_officers task_officers_seat_check CHECK ((seat = ANY (ARRAY[1, 2])))
constraint inspection.task_officers task_officers_task_id_account_id_key UNIQUE (task_id, account_id)
constraint inspection.task_officers task_officers_task_id_fkey FOREIGN KEY (task_id) REFERENCES inspection.tasks(id)
constraint inspection.tasks tasks_check CHECK (((kind = 'RECHECK'::text) = (parent_id IS NOT NULL)))
constraint inspection.tasks tasks_kind_check CHECK ((kind = ANY (ARRAY['RANDOM'::text, 'RECHECK'::text])))
constraint inspection.tasks tasks_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES inspection.tasks(id)
constraint inspection.tasks tasks_pkey PRIMARY KEY (id)
constraint inspection.tasks tasks_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES inspection.plans(id)
constraint inspection.tasks tasks_state_check CHECK ((state = ANY (ARRAY['DRAWN'::text, 'NOTICED'::text, 'INSPECTING'::text, 'RECORDED'::text, 'RETURNED'::text, 'REVIEWED'::text, 'FOLLOWUP'::text, 'RECHECK'::text, 'CLOSED'::text, 'CANCELLED'::text])))
CREATE INDEX plans_by_state ON inspection.plans USING btree (state, id DESC)
CREATE INDEX plans_by_unit ON inspection.plans USING btree (unit_id, id DESC)
CREATE INDEX recomputations_by_plan ON inspection.recomputations USING btree (plan_id, id DESC)
CREATE INDEX reviews_by_task ON inspection.reviews USING btree (task_id, id)
CREATE INDEX roster_entries_excluded ON inspection.roster_entries USING btree (plan_id, entity_id) WHERE (exclusion IS NOT NULL)
CREATE INDEX state_log_by_subject ON inspection.state_log USING btree (subject_kind, subject_id, id)
CREATE INDEX task_officers_by_account ON inspection.task_officers USING btree (account_id, task_id)
CREATE INDEX tasks_by_entity ON inspection.tasks USING btree (entity_id, created_at)
CREATE INDEX tasks_by_plan ON inspection.tasks USING btree (plan_id, id)
CREATE INDEX tasks_by_state ON inspection.tasks USING btree (state, id)
CREATE INDEX tasks_by_unit ON inspection.tasks USING btree (unit_id, state, id)
CREATE UNIQUE INDEX arrivals_pkey ON inspection.arrivals USING btree (task_id)
CREATE UNIQUE INDEX change_requests_one_open ON inspection.change_requests USING btree (task_id) WHERE (decision IS NULL)
CREATE UNIQUE INDEX change_requests_pkey ON inspection.change_requests USING btree (id)
CREATE UNIQUE INDEX draws_pkey ON inspection.draws USING btree (plan_id)
CREATE UNIQUE INDEX notices_pkey ON inspection.notices USING btree (task_id)
CREATE UNIQUE INDEX photos_pkey ON inspection.photos USING btree (task_id, client_id)
CREATE UNIQUE INDEX plan_numbers_pkey ON inspection.plan_numbers USING btree (year)
CREATE UNIQUE INDEX plans_idempotency_key_key ON inspection.plans USING btree (idempotency_key)
CREATE UNIQUE INDEX plans_number_key ON inspection.plans USING btree (number)
CREATE UNIQUE INDEX plans_pkey ON inspection.plans USING btree (id)
CREATE UNIQUE INDEX recomputations_pkey ON inspection.recomputations USING btree (id)
CREATE UNIQUE INDEX record_conflicts_pkey ON inspection.record_conflicts USING btree (id)
CREATE UNIQUE INDEX record_conflicts_task_id_submission_id_digest_key ON inspection.record_conflicts USING btree (task_id, submission_id, digest)
CREATE UNIQUE INDEX records_pkey ON inspection.records USING btree (id)
CREATE UNIQUE INDEX records_task_id_revision_key ON inspection.records USING btree (task_id, revision)
CREATE UNIQUE INDEX records_task_id_submission_id_key ON inspection.records USING btree (task_id, submission_id)
CREATE UNIQUE INDEX reviews_pkey ON inspection.reviews USING btree (id)
CREATE UNIQUE INDEX roster_entries_pkey ON inspection.roster_entries USING btree (plan_id, entity_id)
CREATE UNIQUE INDEX roster_entries_plan_id_code_key ON inspection.roster_entries USING btree (plan_id, code)
CREATE UNIQUE INDEX rosters_pkey ON inspection.rosters USING btree (plan_id)
CREATE UNIQUE INDEX seed_contributions_pkey ON inspection.seed_contributions USING btree (plan_id, section)
CREATE UNIQUE INDEX seed_contributions_plan_id_account_id_key ON inspection.seed_contributions USING btree (plan_id, account_id)
CREATE UNIQUE INDEX state_log_pkey ON inspection.state_log USING btree (id)
CREATE UNIQUE INDEX strata_pkey ON inspection.strata USING btree (plan_id, "position")
CREATE UNIQUE INDEX strata_plan_id_label_key ON inspection.strata USING btree (plan_id, label)
CREATE UNIQUE INDEX task_officers_pkey ON inspection.task_officers USING btree (task_id, seat)
CREATE UNIQUE INDEX task_officers_task_id_account_id_key ON inspection.task_officers USING btree (task_id, account_id)
CREATE UNIQUE INDEX tasks_one_random_per_entity ON inspection.tasks USING btree (plan_id, entity_id) WHERE (kind = 'RANDOM'::text)
CREATE UNIQUE INDEX tasks_pkey ON inspection.tasks USING btree (id)
CREATE TRIGGER state_log_is_append_only BEFORE DELETE OR UPDATE ON inspection.state_log FOR EACH ROW EXECUTE FUNCTION inspection.refuse_change()

-- schema disclosure
table disclosures
  id bigint not null generated always as identity
  fact_id bigint not null
  fact_type text not null
  entity_id bigint
  unit_id integer not null
  title text not null
  state text not null
  deadline jsonb not null
  due_on date
  rule_version text not null
  published_at timestamp with time zone
  published_by text
  ended_at timestamp with time zone
  ground text
  replaces bigint
  version integer not null default 1
  created_at timestamp with time zone not null
table state_log
  id bigint not null generated always as identity
  disclosure_id bigint not null
  from_state text
  to_state text not null
  actor text not null
  at timestamp with time zone not null
  reason text
constraint disclosure.disclosures disclosures_fact_id_key UNIQUE (fact_id)
constraint disclosure.disclosures disclosures_pkey PRIMARY KEY (id)
constraint disclosure.disclosures disclosures_state_check CHECK ((state = ANY (ARRAY['DUE'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text, 'CORRECTED'::text])))
constraint disclosure.state_log state_log_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES disclosure.disclosures(id)
constraint disclosure.state_log state_log_pkey PRIMARY KEY (id)
CREATE INDEX disclosures_by_desk ON disclosure.disclosures USING btree (state, unit_id, due_on, id)
CREATE INDEX disclosures_by_entity ON disclosure.disclosures USING btree (entity_id)
CREATE INDEX state_log_by_disclosure ON disclosure.state_log USING btree (disclosure_id, id)
CREATE UNIQUE INDEX disclosures_fact_id_key ON disclosure.disclosures USING btree (fact_id)
CREATE UNIQUE INDEX disclosures_pkey ON disclosure.disclosures USING btree (id)
CREATE UNIQUE INDEX state_log_pkey ON disclosure.state_log USING btree (id)

-- schema code
table codes
  id bigint not null generated always as identity
  entity_id bigint not null
  issued_at timestamp with time zone not null
  issued_by text not null
  revoked_at timestamp with time zone
  revoked_by text
  ground text
table scan_counts
  code_id bigint not null
  day date not null
  scans integer not null
  reports integer not null default 0
constraint code.codes codes_pkey PRIMARY KEY (id)
constraint code.scan_counts scan_counts_code_id_fkey FOREIGN KEY (code_id) REFERENCES code.codes(id)
constraint code.scan_counts scan_counts_pkey PRIMARY KEY (code_id, day)
CREATE UNIQUE INDEX codes_in_use ON code.codes USING btree (entity_id) WHERE (revoked_at IS NULL)
CREATE UNIQUE INDEX codes_pkey ON code.codes USING btree (id)
CREATE UNIQUE INDEX scan_counts_pkey ON code.scan_counts USING btree (code_id, day)

-- schema enterprise
table accounts
  id bigint not null generated always as identity
  activation_id bigint not null
  uscc text not null
  role text not null
  login text not null
  password_hash text not null
  activated_at timestamp with time zone not null
  last_sign_in_at timestamp with time zone
  revoked_at timestamp with time zone
  revoked_by_name text
  revocation text
table activations
  id bigint not null generated always as identity
  uscc text not null
  entity_id bigint not null
  unit_id integer not null
  role text not null
  way text not null
  code_digest bytea not null
  issued_at timestamp with time zone not null
  issued_by bigint not null
  issued_by_name text not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  revoked_at timestamp with time zone
table sessions
  token_digest bytea not null
  account_id bigint not null
  created_at timestamp with time zone not null
  idle_until timestamp with time zone not null
  ends_at timestamp with time zone not null
constraint enterprise.accounts accounts_activation_id_fkey FOREIGN KEY (activation_id) REFERENCES enterprise.activations(id)
constraint enterprise.accounts accounts_activation_id_key UNIQUE (activation_id)
constraint enterprise.accounts accounts_login_check CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{3,39}$'::text))
constraint enterprise.accounts accounts_login_key UNIQUE (login)
constraint enterprise.accounts accounts_pkey PRIMARY KEY (id)
constraint enterprise.accounts accounts_role_check CHECK ((role = ANY (ARRAY['LEGAL_REPRESENTATIVE'::text, 'AGENT'::text])))
constraint enterprise.activations activations_pkey PRIMARY KEY (id)
constraint enterprise.activations activations_role_check CHECK ((role = ANY (ARRAY['LEGAL_REPRESENTATIVE'::text, 'AGENT'::text])))
constraint enterprise.activations activations_way_check CHECK ((way = ANY (ARRAY['LETTER'::text, 'PHONE'::text])))
constraint enterprise.sessions sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES enterprise.accounts(id)
constraint enterprise.sessions sessions_pkey PRIMARY KEY (token_digest)
CREATE INDEX accounts_by_firm ON enterprise.accounts USING btree (uscc, id)
CREATE INDEX activations_by_code ON enterprise.activations USING btree (uscc, id DESC)
CREATE INDEX sessions_by_account ON enterprise.sessions USING btree (account_id)
CREATE UNIQUE INDEX accounts_activation_id_key ON enterprise.accounts USING btree (activation_id)
CREATE UNIQUE INDEX accounts_login_key ON enterprise.accounts USING btree (login)
CREATE UNIQUE INDEX accounts_one_representative ON enterprise.accounts USING btree (uscc) WHERE ((role = 'LEGAL_REPRESENTATIVE'::text) AND (revoked_at IS NULL))
CREATE UNIQUE INDEX accounts_pkey ON enterprise.accounts USING btree (id)
CREATE UNIQUE INDEX activations_pkey ON enterprise.activations USING btree (id)
CREATE UNIQUE INDEX sessions_pkey ON enterprise.sessions USING btree (token_digest)

-- schema sharing
table arrivals
  id bigint not null generated always as identity
  first_fact bigint not null
  last_fact bigint not null
table package_deliveries
  package_id bigint not null
  address text not null
  state text not null
  asked_by text not null
  asked_at timestamp with time zone not null
  attempts integer not null default 0
  tried_at timestamp with time zone
  failure text
  delivered_at timestamp with time zone
  receipt_sha256 text
table package_rows
  package_id bigint not null
  line integer not null
  row_id bigint not null
  row_key text not null
  act text not null
  fact_id bigint not null
  entity_id bigint
  cells jsonb not null
  result text
  reason text
  answered_at timestamp with time zone
table partner_facts
  source text not null
  record text not null
  fact_id bigint not null
table partner_listings
  partner text not null
  record text not null
  told jsonb not null
table partner_messages
  id bigint not null generated always as identity
  partner text not null
  direction text not null
  number text not null
  body bytea not null
  signature text not null
  entries integer not null
  state text not null
  receipt bytea
  receipt_signature text
  accepted integer
  refused integer
  failure text
  tried_at timestamp with time zone
  created_at timestamp with time zone not null
  answered_at timestamp with time zone
table partners
  code text not null
  name text not null
  address text not null
  certificate text not null
  key_id text not null
  state text not null
  cursor text not null default ''::text
  added_by text not null
  added_at timestamp with time zone not null
  version integer not null default 1
table passed_ranges
  seq bigint not null generated always as identity
  first_fact bigint not null
  last_fact bigint not null
table report_packages
  id bigint not null generated always as identity
  layout text not null
  layout_version text not null
  target text not null
  format text not null
  row_count integer not null
  document_id bigint not null
  file_name text not null
  sha256 text not null
  sm3 text not null
  state text not null
  frozen_at timestamp with time zone not null
  frozen_by text not null
  handed_at timestamp with time zone
  handed_by text
  handed_how text
  answered_at timestamp with time zone
table report_rows
  id bigint not null generated always as identity
  layout text not null
  row_key text not null
  act text not null
  fact_id bigint not null
  fact_type text not null
  entity_id bigint
  unit_id integer not null
  title text not null
  state text not null
  missing jsonb not null default '[]'::jsonb
  deadline jsonb not null
  due_on date not null
  former bigint
  package_id bigint
  reason text
  version integer not null default 1
  created_at timestamp with time zone not null
  answered_at timestamp with time zone
table share_calls
  id bigint not null generated always as identity
  grant_id bigint not null
  receipt uuid not null
  called_at timestamp with time zone not null
  called_on date not null
  from_address text not null
  asked text not null
  purpose text not null
  outcome text not null
  row_count integer not null
  content_sm3 text
table share_grants
  id bigint not null generated always as identity
  department text not null
  contact text not null
  purpose text not null
  legal_basis text not null
  fact_type text not null
  fields text[] not null
  masked text[] not null default '{}'::text[]
  units integer[] not null default '{}'::integer[]
  daily_calls integer not null
  page_rows integer not null
  from_on date not null
  until_on date not null
  state text not null
  token_digest bytea
  applied_account text not null
  applied_by text not null
  applied_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  reason text
  withdrawn_by text
  withdrawn_at timestamp with time zone
  version integer not null default 1
constraint sharing.arrivals arrivals_pkey PRIMARY KEY (id)
constraint sharing.arrivals arrivals_range CHECK ((last_fact >= first_fact))
constraint sharing.package_deliveries package_deliveries_package_id_fkey FOREIGN KEY (package_id) REFERENCES sharing.report_packages(id)
constraint sharing.package_deliveries package_deliveries_pkey PRIMARY KEY (package_id)
constraint sharing.package_deliveries package_deliveries_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'ANSWERED'::text])))
constraint sharing.package_rows package_rows_key UNIQUE (package_id, row_key)
constraint sharing.package_rows package_rows_package_id_fkey FOREIGN KEY (package_id) REFERENCES sharing.report_packages(id)
constraint sharing.package_rows package_rows_pkey PRIMARY KEY (package_id, line)
constraint sharing.package_rows package_rows_result_check CHECK ((result = ANY (ARRAY['ACCEPTED'::text, 'REFUSED'::text])))
constraint sharing.package_rows package_rows_row_id_fkey FOREIGN KEY (row_id) REFERENCES sharing.report_rows(id)
constraint sharing.partner_facts partner_facts_pkey PRIMARY KEY (source, record)
constraint sharing.partner_listings partner_listings_partner_fkey FOREIGN KEY (partner) REFERENCES sharing.partners(code)
constraint sharing.partner_listings partner_listings_pkey PRIMARY KEY (partner, record)
constraint sharing.partner_messages partner_messages_direction_check CHECK ((direction = ANY (ARRAY['OUT'::text, 'IN'::text])))
constraint sharing.partner_messages partner_messages_once UNIQUE (partner, direction, number)
constraint sharing.partner_messages partner_messages_partner_fkey FOREIGN KEY (partner) REFERENCES sharing.partners(code)
constraint sharing.partner_messages partner_messages_pkey PRIMARY KEY (id)
constraint sharing.partner_messages partner_messages_receipt CHECK (((state = 'ANSWERED'::text) = ((receipt IS NOT NULL) AND (receipt_signature IS NOT NULL))))
constraint sharing.partner_messages partner_messages_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ANSWERED'::text])))
constraint sharing.partners partners_code_check CHECK ((code ~ '^[a-z]+(-[a-z0-9]+)*$'::text))
constraint sharing.partners partners_pkey PRIMARY KEY (code)
constraint sharing.partners partners_state_check CHECK ((state = ANY (ARRAY['ENABLED'::text, 'PAUSED'::text])))
constraint sharing.passed_ranges passed_ranges_pkey PRIMARY KEY (seq)
constraint sharing.passed_ranges passed_ranges_range CHECK ((last_fact >= first_fact))
constraint sharing.report_packages report_packages_format_check CHECK ((format = ANY (ARRAY['CSV'::text, 'XLSX'::text, 'XML'::text, 'JSON'::text])))
constraint sharing.report_packages report_packages_pkey PRIMARY KEY (id)
constraint sharing.report_packages report_packages_row_count_check CHECK ((row_count > 0))
constraint sharing.report_packages report_packages_state_check CHECK ((state = ANY (ARRAY['FROZEN'::text, 'HANDED'::text, 'ANSWERED'::text])))
constraint sharing.report_rows report_rows_act_check CHECK ((act = ANY (ARRAY['NEW'::text, 'CORRECT'::text, 'RETRACT'::text])))
constraint sharing.report_rows report_rows_former_fkey FOREIGN KEY (former) REFERENCES sharing.report_rows(id)
constraint sharing.report_rows report_rows_once UNIQUE (layout, fact_id, act)
constraint sharing.report_rows report_rows_package_id_fkey FOREIGN KEY (package_id) REFERENCES sharing.report_packages(id)
constraint sharing.report_rows report_rows_pkey PRIMARY KEY (id)
constraint sharing.report_rows report_rows_state_check CHECK ((state = ANY (ARRAY['READY'::text, 'INCOMPLETE'::text, 'PACKED'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'SUPERSEDED'::text])))
constraint sharing.share_calls share_calls_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES sharing.share_grants(id)
constraint sharing.share_calls share_calls_pkey PRIMARY KEY (id)
constraint sharing.share_calls share_calls_receipt_key UNIQUE (receipt)
constraint sharing.share_grants share_grants_daily_calls_check CHECK (((daily_calls >= 1) AND (daily_calls <= 100000)))
constraint sharing.share_grants share_grants_page_rows_check CHECK (((page_rows >= 1) AND (page_rows <= 1000)))
constraint sharing.share_grants share_grants_pkey PRIMARY KEY (id)
constraint sharing.share_grants share_grants_state_check CHECK ((state = ANY (ARRAY['APPLIED'::text, 'APPROVED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
constraint sharing.share_grants share_grants_term CHECK ((until_on >= from_on))
constraint sharing.share_grants share_grants_token CHECK (((token_digest IS NULL) OR (state = ANY (ARRAY['APPROVED'::text, 'WITHDRAWN'::text]))))
constraint sharing.share_grants share_grants_token_digest_key UNIQUE (token_digest)
CREATE INDEX package_deliveries_open ON sharing.package_deliveries USING btree (package_id) WHERE (state <> 'ANSWERED'::text)
CREATE INDEX package_rows_by_entity ON sharing.package_rows USING btree (entity_id, package_id DESC)
CREATE INDEX partner_messages_waiting ON sharing.partner_messages USING btree (id) WHERE (state = 'WAITING'::text)
CREATE INDEX report_packages_by_layout ON sharing.report_packages USING btree (layout, id DESC)
CREATE INDEX report_rows_by_entity ON sharing.report_rows USING btree (entity_id, id DESC)
CREATE INDEX report_rows_by_fact ON sharing.report_rows USING btree (fact_id)
CREATE INDEX report_rows_by_key ON sharing.report_rows USING btree (layout, row_key, id)
CREATE INDEX report_rows_by_package ON sharing.report_rows USING btree (package_id)
CREATE INDEX report_rows_open ON sharing.report_rows USING btree (unit_id, due_on, id) WHERE (state = ANY (ARRAY['READY'::text, 'INCOMPLETE'::text, 'REFUSED'::text, 'PACKED'::text]))
CREATE INDEX report_rows_open_by_day ON sharing.report_rows USING btree (due_on, id) WHERE (state = ANY (ARRAY['READY'::text, 'INCOMPLETE'::text, 'REFUSED'::text, 'PACKED'::text]))
CREATE INDEX report_rows_to_pack ON sharing.report_rows USING btree (layout, id) WHERE (state = ANY (ARRAY['READY'::text, 'INCOMPLETE'::text]))
CREATE INDEX share_calls_by_day ON sharing.share_calls USING btree (grant_id, called_on)
CREATE INDEX share_calls_by_grant ON sharing.share_calls USING btree (grant_id, id DESC)
CREATE UNIQUE INDEX arrivals_pkey ON sharing.arrivals USING btree (id)
CREATE UNIQUE INDEX package_deliveries_pkey ON sharing.package_deliveries USING btree (package_id)
CREATE UNIQUE INDEX package_rows_key ON sharing.package_rows USING btree (package_id, row_key)
CREATE UNIQUE INDEX package_rows_pkey ON sharing.package_rows USING btree (package_id, line)
CREATE UNIQUE INDEX partner_facts_pkey ON sharing.partner_facts USING btree (source, record)
CREATE UNIQUE INDEX partner_listings_pkey ON sharing.partner_listings USING btree (partner, record)
CREATE UNIQUE INDEX partner_messages_once ON sharing.partner_messages USING btree (partner, direction, number)
CREATE UNIQUE INDEX partner_messages_pkey ON sharing.partner_messages USING btree (id)
CREATE UNIQUE INDEX partners_pkey ON sharing.partners USING btree (code)
CREATE UNIQUE INDEX passed_ranges_pkey ON sharing.passed_ranges USING btree (seq)
CREATE UNIQUE INDEX report_packages_pkey ON sharing.report_packages USING btree (id)
CREATE UNIQUE INDEX report_rows_once ON sharing.report_rows USING btree (layout, fact_id, act)
CREATE UNIQUE INDEX report_rows_pkey ON sharing.report_rows USING btree (id)
CREATE UNIQUE INDEX share_calls_pkey ON sharing.share_calls USING btree (id)
CREATE UNIQUE INDEX share_calls_receipt_key ON sharing.share_calls USING btree (receipt)
CREATE UNIQUE INDEX share_grants_pkey ON sharing.share_grants USING btree (id)
CREATE UNIQUE INDEX share_grants_token_digest_key ON sharing.share_grants USING btree (token_digest)
