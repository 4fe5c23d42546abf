@NullMarked
package cn.huijian.app.tool;

import org.jspecify.annotations.NullMarked;
