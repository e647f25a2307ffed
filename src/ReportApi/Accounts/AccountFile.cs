using System.Text.Json;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Accounts;

/// <summary>
/// The accounts on disk: <c>accounts/accounts.json</c> of the data folder, readable by its owner alone. It is no part of the database, so a rebuild cannot lose it and
/// commands can change it while a server runs; the server notices.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
public sealed class AccountFile(string dataFolder)
{
    // A change that left neither time nor size of the file different is noticed all the same.
    private static readonly TimeSpan s_oldest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly string _path = DataFolder.AccountsOf(dataFolder);
    private readonly Lock _access = new();
    private (DateTime Written, long Length) _stamp;
    private long _readAt;
    private AccountBook? _known;

    /// <summary>The accounts as they are now.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read: it was changed by other hands.</exception>
    public AccountBook Current
    {
        get
        {
            lock (_access)
            {
                var stamp = Stamp();
                if (_known is not null && stamp == _stamp && TimeProvider.System.GetElapsedTime(_readAt) < s_oldest) return _known;
                (_stamp, _readAt) = (stamp, TimeProvider.System.GetTimestamp());
                return _known = Read();
            }
        }
    }

    /// <summary>Changes the accounts; no other process changes them meanwhile, and the change is on disk when this returns.</summary>
    /// <exception cref="IOException">Another process holds them for too long.</exception>
    public T Change<T>(Func<AccountBook, (AccountBook Book, T Outcome)> change)
    {
        lock (_access)
        {
            using var holding = PrivateFile.Hold(_path + ".lock", s_patience) ?? throw new IOException($"Một lệnh khác đang sửa tài khoản ở {_path}; hãy thử lại.");
            var (book, outcome) = change(Read());
            PrivateFile.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(book, Json.Options));
            (_known, _stamp, _readAt) = (book, Stamp(), TimeProvider.System.GetTimestamp());
            return outcome;
        }
    }

    private (DateTime, long) Stamp()
    {
        var file = new FileInfo(_path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    // A file that cannot be read must never pass for none: nobody would have to sign in.
    private AccountBook Read()
    {
        try
        {
            if (!File.Exists(_path)) return AccountBook.Empty;
            return JsonSerializer.Deserialize<AccountBook>(File.ReadAllBytes(_path), Json.Strict) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Tệp tài khoản {_path} không đọc được; hãy khôi phục tệp này từ bản sao lưu.", e);
        }
    }
}
