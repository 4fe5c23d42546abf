@NullMarked
package cn.huijian.app.ledger;

import org.jspecify.annotations.NullMarked;
