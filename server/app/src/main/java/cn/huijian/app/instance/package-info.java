/** The data folder and the database in it. */
@NullMarked
package cn.huijian.app.instance;

import org.jspecify.annotations.NullMarked;
