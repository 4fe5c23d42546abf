/** Tests of grading on a real PostgreSQL with the scorecard in force. */
@NullMarked
package cn.huijian.creditrisk;

import org.jspecify.annotations.NullMarked;
