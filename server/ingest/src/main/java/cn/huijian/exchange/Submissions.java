package cn.huijian.exchange;

import cn.huijian.kernel.Actor;

/** Takes in what citizens, enterprises and partners send one by one, and hands it to the room that deals with it. */
public interface Submissions {
    /** Accepts a submission durably in the caller's transaction; {@code (kind, key)} again gives the first receipt back. */
    String submit(Submission submission, Actor actor);
}
