package cn.huijian.exchange;

import cn.huijian.kernel.Actor;

/** The interface through which a room of a later stage takes in submissions. Called in the transaction that accepts them. */
public interface SubmissionReceiver {
    boolean receives(String kind);

    /** Takes it in; {@code receipt} is the number given to the sender. */
    void receive(String receipt, Submission submission, Actor actor);
}
