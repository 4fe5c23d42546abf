alter table exchange.sources drop constraint sources_way_check,
    add constraint sources_way_check check (way in ('UPLOAD', 'FOLDER', 'JDBC', 'PUSH', 'KAFKA'));

comment on column exchange.sources.way is '进入方式：UPLOAD 上传，FOLDER 监视目录，JDBC 数据库抽取，PUSH 接口推送，KAFKA 消息主题';
