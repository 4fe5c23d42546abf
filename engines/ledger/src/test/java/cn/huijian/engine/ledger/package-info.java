@NullMarked
package cn.huijian.engine.ledger;

import org.jspecify.annotations.NullMarked;
