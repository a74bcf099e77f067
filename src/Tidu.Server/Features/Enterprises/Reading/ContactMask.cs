namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>Personal data as those see it who do not serve the enterprise: enough to tell two persons apart, not enough to reach one.</summary>
public static class ContactMask
{
    /// <summary>A property as history keeps it: contacts in part, the others whole. What is masked already stays as it is.</summary>
    /// <param name="field">In kebab-case, as in the history.</param>
    /// <param name="value">The property as text.</param>
    public static string? Of(string field, string? value) => field switch
    {
        "contact-name" => Name(value),
        "contact-phone" => Phone(value),
        _ => value,
    };

    /// <summary>The family name and as many stars as there are letters, at most two; null stays null.</summary>
    public static string? Name(string? name) => string.IsNullOrWhiteSpace(name) ? name : $"{name.Trim()[0]}{new string('*', Math.Clamp(name.Trim().Length - 1, 1, 2))}";

    /// <summary>First three and last four digits of a mobile number; of another number the last two.</summary>
    public static string? Phone(string? phone)
    {
        var plain = phone?.Trim();
        return plain switch
        {
            null or "" => phone,
            { Length: >= 11 } => $"{plain[..3]}****{plain[^4..]}",
            { Length: > 4 } => $"****{plain[^2..]}",
            _ => "****",
        };
    }
}
