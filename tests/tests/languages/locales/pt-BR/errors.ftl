user-exists = A conta já existe
    .detail = { $name } já existe.
rate-limited = Solicitações demais
    .detail = Tente novamente em { $retry_after } s.
database = Erro interno
