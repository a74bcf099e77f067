using System.Security.Cryptography;

namespace Tidu.Server.Features.Identity;

/// <summary>Passwords that a person can read aloud and type: three groups of four, without characters that look alike.</summary>
public static class GeneratePassword
{
    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <summary>As "Kp7m-Wq3x-Zt9c": each group has an upper-case letter, two lower-case letters and a digit; about 50 bits.</summary>
    public static string Next() => string.Join('-', Enumerable.Range(0, 3).Select(_ => NextGroup()));

    private static string NextGroup() => new([Pick(Upper), Pick(Lower), Pick(Digits), Pick(Lower)]);

    private static char Pick(string letters) => letters[RandomNumberGenerator.GetInt32(letters.Length)];
}
