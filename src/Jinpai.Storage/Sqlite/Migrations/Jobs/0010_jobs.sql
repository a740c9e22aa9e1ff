-- What runs in the background (docs/decisions/0183): an import, a trial, an undo, a replay of a shop. number: in the order asked. id: cannot be guessed.
-- turns: how often it was taken up; a turn ends when the job is over, or for another shop, or with its server. import_id: the import to be taken back. progress, outcome, names: JSON.
CREATE TABLE jobs (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('receiving', 'waiting', 'running', 'done', 'cancelled', 'failed')),
    phase TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    ended_at INTEGER,
    turns INTEGER NOT NULL DEFAULT 0,
    server TEXT,
    is_cancel_asked INTEGER NOT NULL DEFAULT 0,
    is_settled INTEGER NOT NULL DEFAULT 0,
    import_id INTEGER,
    names TEXT NOT NULL,
    progress TEXT,
    outcome TEXT,
    failure TEXT,
    failure_detail TEXT,
    PRIMARY KEY (org_id, shop_id, id),
    UNIQUE (org_id, number)
) WITHOUT ROWID;
CREATE INDEX jobs_by_state ON jobs (org_id, state, number);

-- What became of a job, for people: a code of a sentence, and what the sentence is about.
CREATE TABLE job_log (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    job_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    at INTEGER NOT NULL,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (org_id, shop_id, job_id, line)
) WITHOUT ROWID;

-- The files of a job until it is over, where several servers may take it; where one folder is all there is, they lie in it instead.
CREATE TABLE job_files (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    job_id TEXT NOT NULL,
    file INTEGER NOT NULL,
    part INTEGER NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, job_id, file, part)
);

-- The scheduler's own tables, as its job store wants them (Quartz 4.7.3): which shop's turn it is, and which server has taken it. No organisation stands in them, and nothing of one.
CREATE TABLE qrtz_job_details (
    sched_name TEXT NOT NULL,
    job_name TEXT NOT NULL,
    job_group TEXT NOT NULL,
    description TEXT,
    job_class_name TEXT NOT NULL,
    is_durable BIT NOT NULL,
    is_nonconcurrent BIT NOT NULL,
    is_update_data BIT NOT NULL,
    requests_recovery BIT NOT NULL,
    job_data BLOB,
    PRIMARY KEY (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_triggers (
    sched_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    job_name TEXT NOT NULL,
    job_group TEXT NOT NULL,
    description TEXT,
    next_fire_time BIGINT,
    prev_fire_time BIGINT,
    priority INTEGER,
    trigger_state TEXT NOT NULL,
    trigger_type TEXT NOT NULL,
    start_time BIGINT NOT NULL,
    end_time BIGINT,
    calendar_name TEXT,
    misfire_instr INTEGER,
    misfire_orig_fire_time BIGINT,
    execution_group TEXT,
    preferred_node TEXT,
    preferred_node_auto BIT NOT NULL DEFAULT 0,
    retry_policy TEXT,
    retry_attempt INTEGER,
    continues_trigger_name TEXT,
    continues_trigger_group TEXT,
    continuation_condition INTEGER,
    overlap_policy INTEGER,
    pause_reason TEXT,
    paused_by TEXT,
    paused_at BIGINT,
    misfire_threshold BIGINT,
    fixed_delay BIT,
    job_data BLOB,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, job_name, job_group) REFERENCES qrtz_job_details (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_simple_triggers (
    sched_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    repeat_count BIGINT NOT NULL,
    repeat_interval BIGINT NOT NULL,
    times_triggered BIGINT NOT NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_cron_triggers (
    sched_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    cron_expression TEXT NOT NULL,
    time_zone_id TEXT,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_simprop_triggers (
    sched_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    str_prop_1 TEXT,
    str_prop_2 TEXT,
    str_prop_3 TEXT,
    int_prop_1 INTEGER,
    int_prop_2 INTEGER,
    long_prop_1 BIGINT,
    long_prop_2 BIGINT,
    dec_prop_1 NUMERIC,
    dec_prop_2 NUMERIC,
    bool_prop_1 BIT,
    bool_prop_2 BIT,
    time_zone_id TEXT,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_blob_triggers (
    sched_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    blob_data BLOB,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_calendars (
    sched_name TEXT NOT NULL,
    calendar_name TEXT NOT NULL,
    calendar BLOB NOT NULL,
    PRIMARY KEY (sched_name, calendar_name)
);
CREATE TABLE qrtz_paused_trigger_grps (
    sched_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    pause_reason TEXT,
    paused_by TEXT,
    paused_at BIGINT,
    PRIMARY KEY (sched_name, trigger_group)
);
CREATE TABLE qrtz_paused_job_grps (
    sched_name TEXT NOT NULL,
    job_group TEXT NOT NULL,
    pause_reason TEXT,
    paused_by TEXT,
    paused_at BIGINT,
    PRIMARY KEY (sched_name, job_group)
);
CREATE TABLE qrtz_fired_triggers (
    sched_name TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    instance_name TEXT NOT NULL,
    fired_time BIGINT NOT NULL,
    sched_time BIGINT NOT NULL,
    priority INTEGER NOT NULL,
    state TEXT NOT NULL,
    job_name TEXT,
    job_group TEXT,
    is_nonconcurrent BIT NOT NULL,
    requests_recovery BIT,
    execution_group TEXT,
    progress INTEGER,
    progress_message TEXT,
    interrupt_requested_time BIGINT,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_scheduler_state (
    sched_name TEXT NOT NULL,
    instance_name TEXT NOT NULL,
    last_checkin_time BIGINT NOT NULL,
    checkin_interval BIGINT NOT NULL,
    quartz_version TEXT,
    PRIMARY KEY (sched_name, instance_name)
);
CREATE TABLE qrtz_locks (
    sched_name TEXT NOT NULL,
    lock_name TEXT NOT NULL,
    PRIMARY KEY (sched_name, lock_name)
);
CREATE TABLE qrtz_execution_history (
    sched_name TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    instance_name TEXT NOT NULL,
    job_name TEXT NOT NULL,
    job_group TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    fired_time BIGINT NOT NULL,
    run_time BIGINT NOT NULL,
    succeeded BIT NOT NULL,
    error_message TEXT,
    retry_attempt INTEGER NOT NULL DEFAULT 0,
    retry_scheduled BIT NOT NULL DEFAULT 0,
    execution_log TEXT,
    result INTEGER,
    summary TEXT,
    metrics TEXT,
    manual BIT,
    fire_instance_id TEXT,
    job_input TEXT,
    job_input_too_large BIT,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_misfire_history (
    sched_name TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    instance_name TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    trigger_group TEXT NOT NULL,
    job_name TEXT,
    job_group TEXT,
    misfire_time BIGINT NOT NULL,
    sched_time BIGINT,
    reason INTEGER,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_job_status (
    sched_name TEXT NOT NULL,
    job_group TEXT NOT NULL,
    job_name TEXT NOT NULL,
    first_fired_time BIGINT NOT NULL,
    last_fired_time BIGINT NOT NULL,
    last_result INTEGER NOT NULL,
    last_run_time BIGINT NOT NULL,
    last_instance_name TEXT NOT NULL,
    last_entry_id TEXT,
    last_summary TEXT,
    last_success_time BIGINT,
    last_failure_time BIGINT,
    last_failure_message TEXT,
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
