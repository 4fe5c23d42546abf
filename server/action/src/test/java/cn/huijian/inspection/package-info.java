@NullMarked
package cn.huijian.inspection;

import org.jspecify.annotations.NullMarked;
