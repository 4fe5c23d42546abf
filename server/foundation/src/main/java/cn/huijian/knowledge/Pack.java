package cn.huijian.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * One folder of law and policy.
 *
 * @param title whose it is, in Chinese, for example 重庆高新区
 * @param parent the pack that answers where this one says nothing; {@code null} for the base
 */
public record Pack(PackName name, String title, @Nullable PackName parent) {}
