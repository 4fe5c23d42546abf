/** The house rules as tests: arrows, schema, glossary, public contract. */
@NullMarked
package cn.huijian.app.architecture;

import org.jspecify.annotations.NullMarked;
