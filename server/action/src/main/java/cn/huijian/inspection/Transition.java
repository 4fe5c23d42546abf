package cn.huijian.inspection;

/**
 * One edge of a state machine: what leads from one state to the next, and on what legal ground.
 *
 * @param ground article, as shown and as written into the state log
 */
public record Transition<S extends Enum<S>, C extends Enum<C>>(S from, C command, S to, String ground) {}
