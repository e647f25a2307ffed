namespace DuckDB.NET.Native;

/// <summary>Whether a call went well, numbered as <c>duckdb_state</c>.</summary>
public enum DuckDBState
{
    Success = 0,
    Error = 1
}

/// <summary>Reads a <see cref="DuckDBState"/>.</summary>
public static class DuckDBStateExtensions
{
    public static bool IsSuccess(this DuckDBState state) => state == DuckDBState.Success;
}

/// <summary>What a statement returned, numbered as <c>duckdb_result_type</c>.</summary>
public enum DuckDBResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3
}
