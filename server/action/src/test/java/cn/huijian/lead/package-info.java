@NullMarked
package cn.huijian.lead;

import org.jspecify.annotations.NullMarked;
