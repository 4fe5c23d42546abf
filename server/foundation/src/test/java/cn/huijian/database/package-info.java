@NullMarked
package cn.huijian.database;

import org.jspecify.annotations.NullMarked;
