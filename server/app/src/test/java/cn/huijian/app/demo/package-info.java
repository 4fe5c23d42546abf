/** What the demonstration folder is filled with. */
@org.jspecify.annotations.NullMarked
package cn.huijian.app.demo;
