/** Steps of the picture. */
@org.jspecify.annotations.NullMarked
package cn.huijian.lineage.store;
