package cn.huijian.engine.match;

/**
 * A record worth comparing.
 *
 * @param id of the record in the index
 * @param closeness by how many bits the blocks that both stand in narrow the index down, summed; only for ranking
 */
public record Candidate(long id, double closeness) {}
