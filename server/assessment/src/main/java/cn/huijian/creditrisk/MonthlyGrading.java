package cn.huijian.creditrisk;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;

/** 月度分类: the run by which grades in force change (国市监信发〔2022〕6号: once a month). */
public interface MonthlyGrading {
    /** Queues a run for today as a job; refused while another is under way. */
    Outcome<JobId> start(Actor actor);
}
