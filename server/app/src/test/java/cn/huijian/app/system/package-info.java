/** Tests against the whole product as a process of its own. */
@NullMarked
package cn.huijian.app.system;

import org.jspecify.annotations.NullMarked;
