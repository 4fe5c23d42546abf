/** What may be public and until when: pure rules over facts. */
@NullMarked
package cn.huijian.disclosure.model;

import org.jspecify.annotations.NullMarked;
