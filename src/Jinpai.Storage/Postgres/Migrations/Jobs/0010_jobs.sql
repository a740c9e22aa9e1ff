-- What runs in the background (docs/decisions/0183): an import, a trial, an undo, a replay of a shop. number: in the order asked. id: cannot be guessed.
-- turns: how often it was taken up; a turn ends when the job is over, or for another shop, or with its server. import_id: the import to be taken back. progress, outcome, names: JSON.
CREATE TABLE jobs (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('receiving', 'waiting', 'running', 'done', 'cancelled', 'failed')),
    phase TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    ended_at BIGINT,
    turns BIGINT NOT NULL DEFAULT 0,
    server TEXT COLLATE "C",
    is_cancel_asked BIGINT NOT NULL DEFAULT 0,
    is_settled BIGINT NOT NULL DEFAULT 0,
    import_id BIGINT,
    names TEXT COLLATE "C" NOT NULL,
    progress TEXT COLLATE "C",
    outcome TEXT COLLATE "C",
    failure TEXT COLLATE "C",
    failure_detail TEXT COLLATE "C",
    PRIMARY KEY (org_id, shop_id, id),
    UNIQUE (org_id, number)
);
CREATE INDEX jobs_by_state ON jobs (org_id, state, number);

-- What became of a job, for people: a code of a sentence, and what the sentence is about.
CREATE TABLE job_log (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    job_id TEXT COLLATE "C" NOT NULL,
    line BIGINT NOT NULL,
    at BIGINT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    detail TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, shop_id, job_id, line)
);

-- The files of a job until it is over, where several servers may take it; where one folder is all there is, they lie in it instead.
CREATE TABLE job_files (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    job_id TEXT COLLATE "C" NOT NULL,
    file BIGINT NOT NULL,
    part BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, job_id, file, part)
);
ALTER TABLE job_files ALTER COLUMN content SET STORAGE EXTERNAL;

-- The scheduler's own tables, as its job store wants them (Quartz 4.7.3): which shop's turn it is, and which server has taken it. No organisation stands in them, and nothing of one.
CREATE TABLE qrtz_job_details (
    sched_name TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C" NOT NULL,
    job_group TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    job_class_name TEXT COLLATE "C" NOT NULL,
    is_durable BOOL NOT NULL,
    is_nonconcurrent BOOL NOT NULL,
    is_update_data BOOL NOT NULL,
    requests_recovery BOOL NOT NULL,
    job_data BYTEA,
    PRIMARY KEY (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C" NOT NULL,
    job_group TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    next_fire_time BIGINT,
    prev_fire_time BIGINT,
    priority INTEGER,
    trigger_state TEXT COLLATE "C" NOT NULL,
    trigger_type TEXT COLLATE "C" NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT,
    calendar_name TEXT COLLATE "C",
    misfire_instr SMALLINT,
    misfire_orig_fire_time BIGINT,
    execution_group TEXT COLLATE "C",
    preferred_node TEXT COLLATE "C",
    preferred_node_auto BOOL NOT NULL DEFAULT FALSE,
    retry_policy TEXT COLLATE "C",
    retry_attempt INTEGER,
    continues_trigger_name TEXT COLLATE "C",
    continues_trigger_group TEXT COLLATE "C",
    continuation_condition INTEGER,
    overlap_policy INTEGER,
    pause_reason TEXT COLLATE "C",
    paused_by TEXT COLLATE "C",
    paused_at BIGINT,
    misfire_threshold BIGINT,
    fixed_delay BOOL,
    job_data BYTEA,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, job_name, job_group) REFERENCES qrtz_job_details (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_simple_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    repeat_count BIGINT NOT NULL,
    repeat_interval BIGINT NOT NULL,
    times_triggered BIGINT NOT NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_cron_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    cron_expression TEXT COLLATE "C" NOT NULL,
    time_zone_id TEXT COLLATE "C",
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_simprop_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    str_prop_1 TEXT COLLATE "C",
    str_prop_2 TEXT COLLATE "C",
    str_prop_3 TEXT COLLATE "C",
    int_prop_1 INTEGER,
    int_prop_2 INTEGER,
    long_prop_1 BIGINT,
    long_prop_2 BIGINT,
    dec_prop_1 NUMERIC,
    dec_prop_2 NUMERIC,
    bool_prop_1 BOOL,
    bool_prop_2 BOOL,
    time_zone_id TEXT COLLATE "C",
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_blob_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    blob_data BYTEA,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_calendars (
    sched_name TEXT COLLATE "C" NOT NULL,
    calendar_name TEXT COLLATE "C" NOT NULL,
    calendar BYTEA NOT NULL,
    PRIMARY KEY (sched_name, calendar_name)
);
CREATE TABLE qrtz_paused_trigger_grps (
    sched_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    pause_reason TEXT COLLATE "C",
    paused_by TEXT COLLATE "C",
    paused_at BIGINT,
    PRIMARY KEY (sched_name, trigger_group)
);
CREATE TABLE qrtz_paused_job_grps (
    sched_name TEXT COLLATE "C" NOT NULL,
    job_group TEXT COLLATE "C" NOT NULL,
    pause_reason TEXT COLLATE "C",
    paused_by TEXT COLLATE "C",
    paused_at BIGINT,
    PRIMARY KEY (sched_name, job_group)
);
CREATE TABLE qrtz_fired_triggers (
    sched_name TEXT COLLATE "C" NOT NULL,
    entry_id TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    instance_name TEXT COLLATE "C" NOT NULL,
    fired_time BIGINT NOT NULL,
    sched_time BIGINT NOT NULL,
    priority INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C",
    job_group TEXT COLLATE "C",
    is_nonconcurrent BOOL NOT NULL,
    requests_recovery BOOL,
    execution_group TEXT COLLATE "C",
    progress INTEGER,
    progress_message TEXT COLLATE "C",
    interrupt_requested_time BIGINT,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_scheduler_state (
    sched_name TEXT COLLATE "C" NOT NULL,
    instance_name TEXT COLLATE "C" NOT NULL,
    last_checkin_time BIGINT NOT NULL,
    checkin_interval BIGINT NOT NULL,
    quartz_version TEXT COLLATE "C",
    PRIMARY KEY (sched_name, instance_name)
);
CREATE TABLE qrtz_locks (
    sched_name TEXT COLLATE "C" NOT NULL,
    lock_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (sched_name, lock_name)
);
CREATE TABLE qrtz_execution_history (
    sched_name TEXT COLLATE "C" NOT NULL,
    entry_id TEXT COLLATE "C" NOT NULL,
    instance_name TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C" NOT NULL,
    job_group TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    fired_time BIGINT NOT NULL,
    run_time BIGINT NOT NULL,
    succeeded BOOL NOT NULL,
    error_message TEXT COLLATE "C",
    retry_attempt INTEGER NOT NULL DEFAULT 0,
    retry_scheduled BOOL NOT NULL DEFAULT FALSE,
    execution_log TEXT COLLATE "C",
    result INTEGER,
    summary TEXT COLLATE "C",
    metrics TEXT COLLATE "C",
    manual BOOL,
    fire_instance_id TEXT COLLATE "C",
    job_input TEXT COLLATE "C",
    job_input_too_large BOOL,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_misfire_history (
    sched_name TEXT COLLATE "C" NOT NULL,
    entry_id TEXT COLLATE "C" NOT NULL,
    instance_name TEXT COLLATE "C" NOT NULL,
    trigger_name TEXT COLLATE "C" NOT NULL,
    trigger_group TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C",
    job_group TEXT COLLATE "C",
    misfire_time BIGINT NOT NULL,
    sched_time BIGINT,
    reason INTEGER,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_job_status (
    sched_name TEXT COLLATE "C" NOT NULL,
    job_group TEXT COLLATE "C" NOT NULL,
    job_name TEXT COLLATE "C" NOT NULL,
    first_fired_time BIGINT NOT NULL,
    last_fired_time BIGINT NOT NULL,
    last_result INTEGER NOT NULL,
    last_run_time BIGINT NOT NULL,
    last_instance_name TEXT COLLATE "C" NOT NULL,
    last_entry_id TEXT COLLATE "C",
    last_summary TEXT COLLATE "C",
    last_success_time BIGINT,
    last_failure_time BIGINT,
    last_failure_message TEXT COLLATE "C",
    consecutive_failures INTEGER NOT NULL DEFAULT 0,
    run_count BIGINT NOT NULL DEFAULT 0,
    failure_count BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (sched_name, job_group, job_name)
);
CREATE INDEX idx_qrtz_t_j ON qrtz_triggers (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_t_g_n ON qrtz_triggers (sched_name, trigger_group, trigger_name);
CREATE INDEX idx_qrtz_t_c ON qrtz_triggers (sched_name, calendar_name);
CREATE INDEX idx_qrtz_t_nft_st ON qrtz_triggers (sched_name, trigger_state, next_fire_time, priority DESC, misfire_instr);
CREATE INDEX idx_qrtz_ft_inst_job_req_rcvry ON qrtz_fired_triggers (sched_name, instance_name, requests_recovery);
CREATE INDEX idx_qrtz_ft_j_g ON qrtz_fired_triggers (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_ft_t_g ON qrtz_fired_triggers (sched_name, trigger_name, trigger_group);
