/** A certificate authority of the instance's own, so that phones get a secure context without an outside one. */
@NullMarked
package cn.huijian.app.tls;

import org.jspecify.annotations.NullMarked;
