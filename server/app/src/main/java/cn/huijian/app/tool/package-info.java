/** The verbs of {@code ./hj} that talk to a running instance or read its folder. */
@NullMarked
package cn.huijian.app.tool;

import org.jspecify.annotations.NullMarked;
