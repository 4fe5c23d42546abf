package cn.huijian.inspection;

/**
 * How far a drawn plan is.
 *
 * @param drawn tasks of the draw
 * @param visited of them with a submitted record
 * @param finished of them reviewed, closed or cancelled
 * @param visitedWithin of the visited, those within the reader's rows
 * @param finishedWithin of the finished, those within the reader's rows
 */
public record Progress(int drawn, int visited, int finished, int visitedWithin, int finishedWithin) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0);
}
